// Who the person is that is signed in.

import { on } from './bus.js';
import { ask, user } from './session.js';

let known = null;

on('session', () => (known = null));

/** `{username, firstname, lastname, email}` */
export function me() {
  known ??= read();
  return known;
}

async function read() {
  try {
    return (await ask('GET', `/users/${encodeURIComponent(user())}`)).body.data;
  } catch (error) {
    known = null;
    throw error;
  }
}
