// The dead letters: asked for when their number has changed, after a redrive, and now and then while there are any.

import { get, NoAnswer } from './api.js';
import { byId, say } from './dom.js';
import { create } from './letterrow.js';
import { latest, onState } from './live.js';
import { onRedriven } from './redriving.js';
import { rows } from './rows.js';
import { count } from './units.js';
import { onShow, shown } from './views.js';

const NOW_AND_THEN = 10_000;

let fill;
let seen = '';
let askedAt = 0;
let letters = [];
let more = false;

export function set() {
  fill = rows(byId('letter-list'), ({ id }) => id, create, 'letters-title');
  onState(follow);
  onRedriven(() => (seen = ''));
  onShow('queues', () => {
    seen = '';
    say(byId('letters-done'), '');
    return follow(latest());
  });
}

async function follow({ now, queues }) {
  const counts = JSON.stringify(queues.map(({ name, deadLetters }) => [name, deadLetters]));
  const some = queues.some(({ deadLetters }) => deadLetters > 0);
  if (shown().view === 'queues' && (counts !== seen || (some && Date.now() - askedAt > NOW_AND_THEN))) {
    askedAt = Date.now();
    seen = counts;
    seen = (await ask()) ? seen : '';
  }
  fill(letters.map((letter) => ({ ...letter, now })));
  say(byId('letters-summary'), summary());
}

// A queue hands its messages out in any order; people want one that stays.
const newestFirst = (one, other) => (other.sentAt ?? '').localeCompare(one.sentAt ?? '') || one.id.localeCompare(other.id);

async function ask() {
  try {
    const told = await get('dead-letters');
    letters = told.letters.sort(newestFirst);
    more = told.more;
    say(byId('letters-error'), '');
    return true;
  } catch (error) {
    if (!(error instanceof NoAnswer)) {
      throw error;
    }
    say(byId('letters-error'), `The dead letters cannot be read: ${error.message}`);
    return false;
  }
}

function summary() {
  if (letters.length === 0) {
    return 'None: every message could be handled.';
  }
  return `${count(letters.length, 'message')} that could not be handled${more ? ', and more' : ''}.`;
}
