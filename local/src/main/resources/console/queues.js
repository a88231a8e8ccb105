// The queues, a row each, with what waits in them and what could not be handled.

import { byId, say } from './dom.js';
import { onState } from './live.js';
import { create } from './queuerow.js';
import { rows } from './rows.js';
import { count } from './units.js';

export function set() {
  const fill = rows(byId('queue-list'), (queue) => queue.name, create, 'queues-title');
  onState(({ queues, functions }) => {
    fill(queues.toSorted(sourcesFirst).map((queue) => ({ ...queue, readers: readers(queue, functions) })));
    say(byId('queues-summary'), summary(queues));
  });
}

// What messages take their way through stands above what only keeps a stream's failures.
const sourcesFirst = (one, other) => !one.deadLetterQueue - !other.deadLetterQueue;

const readers = ({ name }, functions) =>
  functions.filter(({ triggers }) => triggers.includes(name)).map((each) => each.name);

function summary(queues) {
  const total = (key) => queues.reduce((sum, queue) => sum + queue[key], 0);
  const messages = total('visible') + total('inFlight') + total('delayed');
  return `${count(messages, 'message')} on the way, ${count(total('deadLetters'), 'dead letter')}.`;
}
