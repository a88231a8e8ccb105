// Who this terminal is. Its id and secret stay on the device; the tokens live in memory and are renewed in time.

import { call, Refusal } from './api.js';
import { changed } from './bus.js';
import * as store from './store.js';

/** A token with less time than this is renewed first: the longest call must fit. */
const MARGIN = 60_000;

let terminal;
let token;
let expires = 0;
let renewal;

export const current = () => terminal;

/** Whoever was signed in when the page was closed, network or not. */
export async function restore() {
  terminal = await store.get('settings', 'terminal');
  return terminal;
}

export async function signIn(terminalId, secret) {
  const answer = await logIn(terminalId, secret);
  terminal = { ...answer.terminal, secret };
  await store.put('settings', terminal, 'terminal');
  // Without it a browser that runs out of room may drop sales that were not sent yet.
  await navigator.storage?.persist?.();
  changed('session');
}

export async function signOut() {
  await store.change(['settings', 'products', 'sales'], (stores) =>
    Object.values(stores).forEach((each) => each.clear()),
  );
  forget();
}

function forget() {
  terminal = undefined;
  token = undefined;
  changed('session');
}

async function logIn(terminalId, secret) {
  const { body } = await call('POST', '/pos/login', { body: { terminalId, secret } });
  token = body.access_token;
  expires = Date.now() + body.expires_in * 1000;
  return body;
}

/** A token that is good for a while; one renewal at a time. */
export async function accessToken() {
  if (token && Date.now() < expires - MARGIN) {
    return token;
  }
  renewal ??= renew().finally(() => (renewal = undefined));
  await renewal;
  return token;
}

async function renew() {
  try {
    await logIn(terminal.terminalId, terminal.secret);
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) {
      await lockOut();
    }
    throw error;
  }
}

// The shop does not let it in any more. The queue stays: its sales were made.
async function lockOut() {
  await store.change(['settings'], (stores) => stores.settings.delete('terminal'));
  forget();
  changed('locked-out');
}

/** Calls the shop as this terminal. */
export async function ask(method, path, options = {}) {
  try {
    return await call(method, path, { ...options, token: await accessToken() });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401 || !terminal) {
      throw error;
    }
    token = undefined;
    return call(method, path, { ...options, token: await accessToken() });
  }
}
