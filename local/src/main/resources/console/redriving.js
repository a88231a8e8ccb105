// Sends dead letters back to the queue that they came from.

import { NoAnswer, post, Refusal } from './api.js';
import { byId, say } from './dom.js';
import { soon } from './live.js';
import { count } from './units.js';

const listeners = [];

/** Runs when letters were sent back: some may be here again before anybody counted them. */
export function onRedriven(listener) {
  listeners.push(listener);
}

/**
 * Sends back and says what came of it.
 *
 * @param which `{ id }` of a letter or `{ queue }` for all of one
 * @param from the queue that they leave, for people
 * @param place where an error is shown
 */
export async function redrive(which, from, place) {
  say(place, '');
  say(byId('letters-done'), '');
  try {
    const { redriven } = await post('redrive', which);
    say(byId('letters-done'), `${count(redriven, 'letter')} sent back from ${from}. What is still broken comes again.`);
    listeners.forEach((listener) => listener());
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    say(place, error.message);
  }
  await soon();
}
