// How deep a queue was in the last minute, as this page saw it.

import { draw } from './dom.js';

const SECONDS = 60;
const STEP = 3;
const HEIGHT = 24;
const LEAST_FULL = 5;

export function depthline(name) {
  const area = draw('path', { class: 'area' });
  const element = draw(
    'svg',
    { class: 'depthline', role: 'img', viewBox: `0 0 ${SECONDS * STEP} ${HEIGHT}`, width: SECONDS * STEP, height: HEIGHT },
    draw('path', { class: 'floor', d: `M0 ${HEIGHT - 0.5}H${SECONDS * STEP}` }),
    area,
  );
  const seen = [];
  const update = (depth) => {
    seen.push(depth);
    if (seen.length > SECONDS) {
      seen.shift();
    }
    area.setAttribute('d', path(seen));
    element.setAttribute('aria-label', `${name}: at most ${Math.max(...seen)} in the last minute`);
  };
  return { element, update };
}

// Steps, for a queue has no depth between two whole numbers.
function path(seen) {
  const full = Math.max(LEAST_FULL, ...seen);
  const start = (SECONDS - seen.length) * STEP;
  const steps = seen.map((depth) => `V${HEIGHT - (depth / full) * (HEIGHT - 1)}h${STEP}`);
  return `M${start} ${HEIGHT}${steps.join('')}V${HEIGHT}Z`;
}
