// The terminal's own sign-in and its end.

import { NoAnswer, Refusal } from './api.js';
import { on } from './bus.js';
import { byId, complainOf, whileBusy } from './dom.js';
import { queued } from './sales.js';
import * as session from './session.js';
import * as sync from './sync.js';
import { onShow } from './views.js';

const fields = () => ({ id: byId('signin-id'), secret: byId('signin-secret') });

export function set() {
  byId('signin-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(event.submitter ?? event.target, enter);
  });
  byId('sign-out').addEventListener('click', leave);
  on('locked-out', () => banner('The shop does not let this terminal in any more. Sales that were not sent are kept on this device.'));
  onShow('signin', () => fields().id.focus());
}

async function enter() {
  const { id, secret } = fields();
  const missing = {
    id: id.value.trim() ? '' : 'Enter the terminal id.',
    secret: secret.value ? '' : 'Enter the secret.',
  };
  complainOf(fields(), missing);
  if (missing.id || missing.secret) {
    return;
  }
  try {
    await session.signIn(id.value.trim(), secret.value.trim());
    [id, secret].forEach((field) => (field.value = ''));
    banner('');
    sync.soon();
  } catch (error) {
    complainOf(fields(), reasons(error));
  }
}

function reasons(error) {
  if (error instanceof Refusal && error.status === 401) {
    return { secret: 'The shop does not know this terminal and secret.' };
  }
  if (error instanceof Refusal) {
    return { id: error.of('terminalId'), secret: error.of('secret') || error.message };
  }
  if (error instanceof NoAnswer) {
    return { secret: `${error.message} The first sign-in needs the network.` };
  }
  throw error;
}

// Who signs out takes the secret away with which waiting sales could be sent.
async function leave() {
  const { length } = await queued(session.current().terminalId);
  if (length > 0) {
    banner(`${length === 1 ? 'One sale has' : `${length} sales have`} not been settled with the shop. Sign out when that is done.`);
  } else {
    banner('');
    await session.signOut();
  }
}

export function banner(text) {
  byId('banner').textContent = text;
  byId('banner').hidden = !text;
}
