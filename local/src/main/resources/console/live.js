// Asks for the state each second while somebody can see it.

import { get, NoAnswer } from './api.js';

const SECOND = 1_000;
const LONGEST_PAUSE = 5 * SECOND;

const listeners = [];
const followers = [];

let state;
let timer;
let asking = false;
let failures = 0;

/** Runs with each state that arrives. */
export function onState(listener) {
  listeners.push(listener);
}

/** Runs with `live`, `paused` or `gone` when it changes, and with why. */
export function onConnection(follower) {
  followers.push(follower);
}

/** The last state; undefined before the first. */
export const latest = () => state;

export function start() {
  document.addEventListener('visibilitychange', soon);
  soon();
}

/** Asks now instead of in a second. */
export function soon() {
  clearTimeout(timer);
  return turn();
}

async function turn() {
  if (document.hidden) {
    tell('paused', '');
    return;
  }
  if (asking) {
    return;
  }
  asking = true;
  try {
    await ask();
  } finally {
    asking = false;
    clearTimeout(timer);
    timer = setTimeout(turn, Math.min(SECOND * (failures + 1), LONGEST_PAUSE));
  }
}

async function ask() {
  try {
    state = await get('state');
    failures = 0;
  } catch (error) {
    if (!(error instanceof NoAnswer)) {
      throw error;
    }
    failures += 1;
    tell('gone', error.message);
    return;
  }
  tell('live', '');
  listeners.forEach((listener) => listener(state));
}

function tell(connection, why) {
  followers.forEach((follower) => follower(connection, why));
}
