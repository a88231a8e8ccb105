// One queue: its depth now and over the last minute, its dead letters and the way back for all of them.

import { byId, el, mark, say, whileBusy } from './dom.js';
import { depthline } from './depthline.js';
import { redrive } from './redriving.js';
import { count } from './units.js';

const DEPTHS = { visible: 'Waiting', inFlight: 'In flight', delayed: 'Delayed' };

/** Where dead letters lie: beside the queue that they come from, or in a queue of their own. */
export const deadQueueOf = ({ name, deadLetterQueue }) => deadLetterQueue ?? name;

export function create(queue) {
  const readers = el('p', { class: 'quiet small' });
  const depths = Object.fromEntries(Object.keys(DEPTHS).map((key) => [key, el('dd')]));
  const line = depthline(queue.name);
  const dead = deadLetters(queue);
  const element = el(
    'li',
    { class: 'queue' },
    el('div', { class: 'what' }, el('h2', {}, queue.name), readers),
    el('dl', { class: 'counts' }, ...Object.entries(depths).map(([key, value]) => entry(DEPTHS[key], value))),
    line.element,
    dead.element,
  );
  return { element, update: (now) => fill(element, now, { readers, depths, line, dead }) };
}

const entry = (name, value) => el('div', {}, el('dt', {}, name), value);

function fill(element, queue, { readers, depths, line, dead }) {
  say(readers, told(queue));
  for (const [key, value] of Object.entries(depths)) {
    say(value, `${queue[key]}`);
    mark(value, 'some', queue[key] > 0);
  }
  line.update(queue.visible + queue.inFlight + queue.delayed);
  dead.update(queue.deadLetters);
  mark(element, 'dead', queue.deadLetters > 0);
}

function told({ readers, deadLetterQueue }) {
  if (readers.length > 0) {
    return `read by ${readers.join(', ')}`;
  }
  return deadLetterQueue ? 'read by nobody' : 'what a function could not handle of a stream';
}

function deadLetters(queue) {
  const words = el('span', { class: 'words' });
  const all = el('button', { type: 'button', class: 'small' }, 'Redrive all');
  all.setAttribute('aria-label', `Redrive all of ${deadQueueOf(queue)}`);
  all.addEventListener('click', () =>
    whileBusy(all, () => redrive({ queue: deadQueueOf(queue) }, deadQueueOf(queue), byId('letters-error'))),
  );
  const update = (number) => {
    say(words, number ? count(number, 'dead letter') : 'no dead letters');
    if (number === 0 && all === document.activeElement) {
      byId('letters-title').focus();
    }
    all.hidden = number === 0 || !queue.deadLetterQueue;
  };
  return { element: el('div', { class: 'dead' }, words, all), update };
}
