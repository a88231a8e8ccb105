// The lifelines of a journey, in the order in which its steps first name them.

import { holdsDead, remarks } from './telling.js';

const NARROW = 108;
const WIDE = 190;
const FEW = 5;
/** Behind the last lifeline there is room for the text beside a bar: a duration, or more than that. */
const SHORT = 96;
const LONG = 230;

/** @returns `{ lanes: [{ name, kind, title, subtitle, x }], xOf(name), width }` */
export function lanesOf(steps) {
  const kinds = new Map();
  for (const step of steps) {
    for (const [name, kind] of ends(step)) {
      if (!kinds.has(name)) {
        kinds.set(name, kind);
      }
    }
  }
  const step = kinds.size > FEW ? NARROW : WIDE;
  const lanes = [...kinds].map(([name, kind], index) => ({ name, kind, ...titles(name), x: step * index + NARROW / 2 }));
  const places = new Map(lanes.map(({ name, x }) => [name, x]));
  return { lanes, xOf: (name) => places.get(name), width: lanes.at(-1).x + overhang(steps, lanes.at(-1)) };
}

const overhang = (steps, { name }) =>
  steps.some((step) => step.kind === 'invocation' && step.to === name && remarks(step).length > 0) ? LONG : SHORT;

// What the kind of a step tells of the two that take part.
function ends({ kind, from, to }) {
  const source = from === 'client' ? 'client' : 'queue';
  const target = holdsDead(to) ? 'dead' : 'queue';
  return {
    request: [[from, 'client'], [to, 'function']],
    invocation: [[from, source], [to, 'function']],
    sent: [[from, 'function'], [to, target]],
    received: [[from, source], [to, 'function']],
    'delivered-dead': [[from, source], [to, target]],
  }[kind];
}

// PaymentRequestQueueDlq is too long for a lane: what it is stands in a second line.
function titles(name) {
  const [, title, kind] = /^(.+?)(Function|QueueDlq|Queue|Dlq)?$/.exec(name);
  const subtitle = { Function: 'function', Queue: 'queue', QueueDlq: 'dead letters', Dlq: 'dead letters' }[kind] ?? '';
  return { title, subtitle };
}
