// Where a moment of a journey lies on its drawing: time runs downwards, to scale as long as it can be seen.
// A step has a line of its own for its text, unless it is what the step before it started at once; a long time in which
// nothing happens is shortened and marked.

import { endOf, readyAt } from './telling.js';

const PIXELS_PER_MS = 0.12;
const LINE = 27;
const CLOSE = 7;
const LONGEST = 84;
const MARGIN = 18;
const AT_ONCE = 5;

/**
 * Lays the steps out.
 *
 * @returns `startOf(step)`, `readyOf(step)` (its cold start is over) and `endOf(step)` in pixels, `hasLine(step)`, `gaps` as `{ y, ms }` in the middle of what was shortened, `height`
 */
export function timeline(steps) {
  const places = new Map();
  const joined = new Set(steps.filter((step, index) => joins(step, steps[index - 1])));
  const gaps = [];
  let y = MARGIN - LINE;
  let before;
  for (const moment of moments(steps, joined)) {
    const ms = moment.time - (before ?? moment.time);
    const wanted = Math.max(moment.line ? LINE : CLOSE, ms * PIXELS_PER_MS);
    const pixels = Math.min(wanted, LONGEST);
    if (wanted > LONGEST) {
      gaps.push({ y: y + pixels / 2 + 1, ms });
    }
    y += pixels;
    places.set(moment.key, y);
    before = moment.time;
  }
  return {
    startOf: ({ number }) => places.get(`${number} start`),
    readyOf: ({ number }) => places.get(`${number} ready`),
    endOf: ({ number }) => places.get(`${number} end`),
    hasLine: (step) => !joined.has(step),
    gaps,
    height: y + MARGIN + LINE / 2,
  };
}

// A function that runs because of the arrow just before it.
const joins = (step, before) =>
  step.kind === 'invocation' &&
  ['request', 'received'].includes(before?.kind) &&
  before.to === step.to &&
  Date.parse(step.at) - Date.parse(before.at) < AT_ONCE;

// A step that takes time ends; the answer to a request has a line of its own too.
function moments(steps, joined) {
  const starts = steps.map((step) => ({
    key: `${step.number} start`,
    time: Date.parse(step.at),
    line: !joined.has(step),
    order: step.number,
  }));
  const ends = steps
    .filter(({ durationMs }) => durationMs !== null)
    .map((step) => ({
      key: `${step.number} end`,
      time: endOf(step),
      line: step.kind === 'request',
      order: Number.MAX_SAFE_INTEGER - step.number,
    }));
  const ready = steps
    .filter(({ initMs }) => initMs)
    .map((step) => ({ key: `${step.number} ready`, time: readyAt(step), line: false, order: step.number }));
  return [...starts, ...ready, ...ends].sort((one, other) => one.time - other.time || one.order - other.order);
}
