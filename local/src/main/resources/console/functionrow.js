// One function: what calls it, its environments, its counts, its last durations.

import { el, mark, say } from './dom.js';
import { environments } from './environments.js';
import { sparkline } from './sparkline.js';
import { duration } from './units.js';

const COUNTS = { invocations: 'Calls', coldStarts: 'Cold', failures: 'Failed', throttles: 'Throttled' };

export function create({ name, memoryMb, timeoutSeconds }) {
  const limits = el('span', { class: 'quiet small' }, `${memoryMb} MB, ${timeoutSeconds} s`);
  const triggers = el('p', { class: 'quiet small triggers' });
  const homes = environments(name);
  const counts = Object.fromEntries(Object.keys(COUNTS).map((key) => [key, el('dd')]));
  const bars = sparkline();
  const last = el('p', { class: 'last' });
  const element = el(
    'li',
    { class: 'function', 'data-name': name },
    el('div', { class: 'what' }, el('h2', {}, name), ' ', limits, triggers),
    homes.element,
    el('dl', { class: 'counts' }, ...Object.entries(counts).map(([key, value]) => entry(COUNTS[key], value))),
    bars.element,
    last,
  );
  return { element, update: (each) => fill(each, { triggers, homes, counts, bars, last }) };
}

const entry = (name, value) => el('div', {}, el('dt', {}, name), value);

function fill(each, { triggers, homes, counts, bars, last }) {
  say(triggers, each.triggers.join(' · ') || 'called by nobody here');
  homes.update(each.environments);
  for (const [key, value] of Object.entries(counts)) {
    say(value, `${each[key]}`);
    mark(value, 'some', each[key] > 0);
    mark(value, 'bad', each[key] > 0 && ['failures', 'throttles'].includes(key));
  }
  bars.update(each.last);
  say(last, inWords(each.last[0]));
  mark(last, 'outcome', each.last[0]?.outcome ?? 'none');
}

function inWords(call) {
  if (!call) {
    return 'not called yet';
  }
  if (call.outcome === 'throttled') {
    return 'throttled';
  }
  const cold = call.initMs === null ? '' : ` after ${duration(call.initMs)} of init`;
  return `${call.outcome === 'failed' ? 'failed after ' : ''}${duration(call.durationMs)}${cold}`;
}
