// The last calls of a function as bars, newest right. Heights are logarithms: beside a cold start a warm call would
// otherwise not be seen. Within a bar init has the share, on top, that it had of the time.

import { draw } from './dom.js';
import { count, duration } from './units.js';

const MOST = 20;
const STEP = 7;
const WIDTH = 5;
const HEIGHT = 30;
const LEAST = 2;
/** Room for the sign of a failure. */
const ABOVE = 9;

export function sparkline() {
  const element = draw('svg', { class: 'spark', role: 'img', viewBox: `0 0 ${MOST * STEP} ${HEIGHT}`, width: MOST * STEP, height: HEIGHT });
  let drawn;
  const update = (calls) => {
    const now = JSON.stringify(calls);
    if (now !== drawn) {
      drawn = now;
      element.setAttribute('aria-label', inWords(calls));
      element.replaceChildren(floor(), ...bars(calls));
    }
  };
  return { element, update };
}

const floor = () => draw('path', { class: 'floor', d: `M0 ${HEIGHT - 0.5}H${MOST * STEP}` });

const total = ({ durationMs, initMs }) => durationMs + (initMs ?? 0);

function bars(calls) {
  const longest = Math.max(1, ...calls.map(total));
  const height = (ms) => Math.max(LEAST, Math.round((Math.log1p(ms) / Math.log1p(longest)) * (HEIGHT - ABOVE)));
  return calls.slice(0, MOST).flatMap((call, index) => bar(call, (MOST - 1 - index) * STEP, height));
}

function bar(call, left, height) {
  const whole = height(total(call));
  const run = call.initMs === null ? whole : runPart(call, whole);
  return [
    rect(left, run, run, call.outcome === 'answered' ? 'run' : call.outcome),
    call.initMs === null ? null : rect(left, whole, whole - run, 'init'),
    call.outcome === 'failed' ? cross(left, whole) : null,
  ].filter(Boolean);
}

const runPart = (call, whole) =>
  Math.min(whole - LEAST, Math.max(LEAST, Math.round((whole * call.durationMs) / total(call))));

const rect = (x, top, height, part) =>
  draw('rect', { x, y: HEIGHT - 1 - top, width: WIDTH, height, 'data-part': part });

// The sign of a failure is a shape too, not a colour alone.
function cross(left, top) {
  const y = Math.max(1, HEIGHT - 1 - top - 7);
  return draw('path', { class: 'cross', d: `M${left} ${y}l${WIDTH} ${WIDTH}m0 -${WIDTH}l-${WIDTH} ${WIDTH}` });
}

function inWords(calls) {
  if (calls.length === 0) {
    return 'No calls yet';
  }
  const times = calls.map(({ durationMs }) => durationMs);
  const cold = calls.filter(({ initMs }) => initMs !== null).length;
  const failed = calls.filter(({ outcome }) => outcome === 'failed').length;
  const range = `${duration(Math.min(...times))} to ${duration(Math.max(...times))}`;
  return `Last ${count(calls.length, 'call')}: ${range}, ${count(cold, 'cold start')}, ${failed} failed`;
}
