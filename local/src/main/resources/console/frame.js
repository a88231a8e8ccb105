// What stands around every view: whose console it is, what each view holds, and whether it is live.

import { byId, mark, say } from './dom.js';
import { onConnection, onState } from './live.js';

const TEXTS = { live: 'Live', paused: 'Paused', gone: 'The shop is not running' };

export function set() {
  onState(render);
  onConnection((connection, why) => {
    mark(byId('connection'), 'state', connection);
    say(byId('connection'), TEXTS[connection]);
    banner('gone', connection === 'gone' ? `${why} What you see is how it was. This page asks again by itself.` : '');
  });
}

function render({ stack, mode, functions, queues, journeys }) {
  say(byId('stack'), `${stack}, ${mode} mode`);
  say(byId('count-functions'), `${functions.length}`);
  say(byId('count-journeys'), `${journeys.length}`);
  const dead = queues.reduce((sum, queue) => sum + queue.deadLetters, 0);
  say(byId('count-queues'), dead ? `${dead} dead` : `${queues.length}`);
  mark(byId('count-queues'), 'alarm', dead > 0);
}

function banner(id, text) {
  say(byId(id), text);
  byId(id).hidden = !text;
}

/** What nobody expected: the browser's own console still has all of it. */
export function confess(message) {
  banner('broken', `Something in this page is broken: ${message}. Please reload it.`);
}
