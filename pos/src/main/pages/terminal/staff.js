// Takes a sale back, or sets a refused one aside, signed by a member of staff. The sign-in serves this one action and is dropped with it.

import { call, NoAnswer, Refusal } from './api.js';
import { byId, complainOf, whileBusy } from './dom.js';
import * as sales from './sales.js';

const TITLES = { void: 'Void this sale', refund: 'Refund this sale', aside: 'Set this sale aside' };

let action;

const fields = () => ({ user: byId('staff-user'), password: byId('staff-password'), reason: byId('staff-reason') });

export function set() {
  byId('staff-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(byId('staff-do'), sign);
  });
  byId('staff').addEventListener('close', clear);
}

/** Asks for a signature; `then` gets the receipt as it is afterwards. */
export function open(kind, sale, then) {
  action = { kind, sale, then };
  clear();
  byId('staff-title').textContent = TITLES[kind];
  byId('staff-do').textContent = TITLES[kind];
  byId('staff').showModal();
  byId('staff-user').focus();
}

function clear() {
  Object.values(fields()).forEach((field) => (field.value = ''));
  complainOf(fields(), {});
}

async function sign() {
  const { user, password } = fields();
  const missing = {
    user: user.value.trim() ? '' : 'Enter the user name.',
    password: password.value ? '' : 'Enter the password.',
  };
  complainOf(fields(), missing);
  if (missing.user || missing.password) {
    return;
  }
  try {
    await act(user.value.trim(), password.value, byId('staff-reason').value.trim());
  } catch (error) {
    complainOf(fields(), reasons(error));
  }
}

async function act(username, password, reason) {
  const { kind, sale, then } = action;
  const { body } = await call('POST', '/login', { body: { username, password } });
  const receipt = await (kind === 'aside' ? setAside : takeBack)(body.access_token, kind, sale, reason);
  await sales.settle(receipt);
  byId('staff').close();
  await then(receipt);
}

async function takeBack(token, kind, { saleId }, reason) {
  const path = `/pos/sales/${encodeURIComponent(saleId)}/${kind}`;
  return (await call('POST', path, { token, body: { reason } })).body;
}

// Nothing changes at the shop, which is asked only whether this is a member of staff.
async function setAside(token, kind, sale) {
  await call('GET', '/pos/terminals?limit=1', { token });
  return { ...sale, status: kind };
}

function reasons(error) {
  if (error instanceof Refusal && error.status === 401) {
    return { password: 'The shop does not know this name and password.' };
  }
  if (error instanceof Refusal && error.status === 403) {
    return { user: 'Only a member of staff may do this.' };
  }
  if (error instanceof Refusal || error instanceof NoAnswer) {
    return { reason: error.message };
  }
  throw error;
}
