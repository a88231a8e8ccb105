// A journey as a sequence in time. The names on top and the times on the left stay in sight while it scrolls.

import { draw, el } from './dom.js';
import { lanesOf } from './lanes.js';
import { marksOf } from './marks.js';
import { since } from './telling.js';
import { timeline } from './timeline.js';
import { count, duration } from './units.js';

const HEAD = 44;
const TIMES = 74;
const NEAR = 12;
const LONG = 12;

/** Draws into a region that scrolls, again each time it is called with steps. */
export function drawing(region) {
  let before = 0;
  return (steps) => {
    const atEnd = region.scrollTop > 0 && region.scrollHeight - region.clientHeight - region.scrollTop < NEAR;
    const lanes = lanesOf(steps);
    const time = timeline(steps);
    region.replaceChildren(
      el('div', { class: 'sheet-of-drawing' }, corner(), head(lanes), times(steps, time), body(steps, lanes, time, before)),
    );
    before = steps.length;
    if (atEnd) {
      region.scrollTop = region.scrollHeight;
    }
  };
}

const corner = () => el('div', { class: 'corner', 'aria-hidden': 'true' });

const sheet = (kind, width, height, attributes, ...parts) =>
  draw('svg', { class: kind, width, height, viewBox: `0 0 ${width} ${height}`, ...attributes }, ...parts);

function head({ lanes, width }) {
  const names = lanes.map(({ kind, title, subtitle, x }) =>
    draw(
      'g',
      { 'data-kind': kind },
      draw('rect', { x: x - 52, y: 4, width: 104, height: 36, rx: kind === 'queue' ? 18 : 4 }),
      draw('text', { x, y: subtitle ? 19 : 26, class: 'title', ...fit(title) }, title),
      draw('text', { x, y: 33, class: 'subtitle' }, subtitle),
    ),
  );
  return sheet('head', width, HEAD, { 'aria-hidden': 'true' }, ...names);
}

// Fonts differ: a long name is made to fit instead of being hoped to.
const fit = (title) => (title.length > LONG ? { textLength: 94, lengthAdjust: 'spacingAndGlyphs' } : {});

function times(steps, time) {
  const start = Date.parse(steps[0].at);
  const texts = steps.filter(time.hasLine).map((step) =>
    draw('text', { x: TIMES - 10, y: time.startOf(step) + 4 }, since(start, Date.parse(step.at))),
  );
  const gaps = time.gaps.map(({ y, ms }) => draw('text', { x: TIMES - 10, y: y + 4, class: 'gap' }, `⋮ ${duration(ms)}`));
  return sheet('times', TIMES, time.height, { 'aria-hidden': 'true' }, ...texts, ...gaps);
}

function body(steps, lanes, time, before) {
  const label = `A drawing of ${count(steps.length, 'step')} between ${count(lanes.lanes.length, 'part')}; the list below tells the same.`;
  const lines = lanes.lanes.map(({ x, kind }) => draw('path', { class: 'lifeline', 'data-kind': kind, d: `M${x} 0V${time.height}` }));
  const gaps = time.gaps.map(({ y, ms }) => gap(lanes.width, y, ms));
  return sheet('body', lanes.width, time.height, { role: 'img', 'aria-label': label }, ...lines, ...gaps, ...marksOf(steps, lanes, time, before));
}

// A torn strip: what lies between its edges took longer than it looks.
function gap(width, y, ms) {
  const teeth = `l4 3l4 -3`.repeat(Math.ceil(width / 8));
  return draw(
    'g',
    { class: 'gap' },
    draw('rect', { x: 0, y: y - 7, width, height: 14 }),
    draw('path', { d: `M0 ${y - 7}${teeth}` }),
    draw('path', { d: `M0 ${y + 7}${teeth}` }),
    draw('title', {}, `${duration(ms)}, shortened`),
  );
}
