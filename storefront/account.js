// Signing in and out, and making an account.

import { call, NoAnswer, Refusal } from './api.js';
import { begin, end } from './session.js';

export async function login(username, password) {
  const { body } = await call('POST', '/login', { body: { username, password } });
  begin(body);
}

/** A username that was registered without an answer. */
let unheard = null;

/** Makes an account and signs in to it. */
export async function register(person) {
  const { username, password } = person;
  try {
    await call('POST', '/register', { body: person });
  } catch (error) {
    if (error instanceof Refusal && error.status === 409 && username === unheard) {
      await loginOr(error, username, password);
      return;
    }
    unheard = error instanceof NoAnswer ? username : null;
    throw error;
  }
  unheard = username;
  await login(username, password);
  unheard = null;
}

// Taken by this very registration, whose answer was lost: then its password is the right one.
async function loginOr(refusal, username, password) {
  try {
    await login(username, password);
  } catch (error) {
    throw error instanceof Refusal ? refusal : error;
  }
}

/** Forgets the tokens whether or not the shop hears of it: the session ends by itself soon. */
export async function logout() {
  await call('POST', '/logout', { body: { refresh_token: end() }, repeatable: true }).catch(orNothing);
}

function orNothing(error) {
  if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
    throw error;
  }
}
