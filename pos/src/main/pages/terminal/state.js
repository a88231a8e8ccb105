// The state of things, always in sight: the network, what waits, what was refused.

import { on } from './bus.js';
import { timeIn } from './clock.js';
import { online } from './connection.js';
import { byId } from './dom.js';
import * as sales from './sales.js';
import { current } from './session.js';
import * as store from './store.js';

export function set() {
  ['connection', 'sales', 'synced', 'session'].forEach((topic) => on(topic, render));
  render();
}

async function render() {
  if (!current()) {
    return;
  }
  const { name, terminalId, timeZone } = current();
  byId('terminal-name').textContent = name;
  badge();
  count(await sales.queued(terminalId));
  const synced = await store.get('settings', 'lastSync');
  say('last-sync', synced ? `Synced ${timeIn(timeZone, synced)}` : 'Not synced yet');
}

function badge() {
  byId('badge').dataset.online = online();
  say('badge', online() ? 'Online' : 'Offline');
}

function count(queue) {
  const refused = queue.filter((entry) => entry.problem).length;
  say('waiting', `${queue.length - refused} waiting`);
  say('refused', `${refused} refused`);
  byId('refused').hidden = refused === 0;
}

// A live region speaks whenever its text is set, also to the same.
function say(id, text) {
  if (byId(id).textContent !== text) {
    byId(id).textContent = text;
  }
}
