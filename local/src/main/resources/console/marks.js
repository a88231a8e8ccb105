// What the steps of a journey leave on its drawing: arrows for requests and messages, bars for what took time.

import { draw } from './dom.js';
import { endOf, failed, refused, remarks } from './telling.js';
import { duration } from './units.js';
import { waits } from './waits.js';

const BAR = 10;
const TIP = 6;
const ASIDE = 9;

/** The marks of all steps; those behind `before` are new. */
export function marksOf(steps, lanes, time, before) {
  const place = { steps, lanes, time };
  const bars = steps.filter(({ kind }) => kind === 'invocation');
  const waiting = waits(steps).map(([from, to]) => wait(from, to, place));
  const groups = steps.map((step) =>
    draw(
      'g',
      { class: step.number > before && before > 0 ? 'step fresh' : 'step', 'data-kind': step.kind, 'data-look': look(step) },
      ...MARKS[step.kind](step, place, bars),
    ),
  );
  return [...waiting, ...groups];
}

const MARKS = {
  request: (step, place) => [...call(step, place), ...reply(step, place)],
  invocation: (step, place, bars) => [...cause(step, place), ...bar(step, place, bars)],
  sent: call,
  received: call,
  'delivered-dead': call,
};

function look(step) {
  if (failed(step)) {
    return 'failed';
  }
  if (refused(step)) {
    return 'refused';
  }
  return step.attempt > 1 ? 'again' : 'fine';
}

function call(step, { lanes, time }) {
  const said = step.kind === 'request' ? [] : remarks(step).map(([, text]) => text);
  return arrow(lanes.xOf(step.from), lanes.xOf(step.to), time.startOf(step), [step.label, ...said].join('  '));
}

function reply(step, { lanes, time }) {
  const y = time.endOf(step);
  return y === undefined ? [] : arrow(lanes.xOf(step.to), lanes.xOf(step.from), y, `${step.outcome ?? ''}  ${duration(step.durationMs)}`, 'reply');
}

function arrow(from, to, y, text, kind = 'call') {
  const way = to >= from ? 1 : -1;
  const start = from + way * (BAR / 2);
  const end = to - way * (BAR / 2);
  return [
    draw('path', { class: kind, d: `M${start} ${y}H${end}` }),
    draw('path', { class: 'tip', d: `M${end - way * TIP} ${y - 4}L${end} ${y}L${end - way * TIP} ${y + 4}` }),
    draw('text', { class: 'label', x: start + way * ASIDE, y: y - 5, 'text-anchor': way > 0 ? 'start' : 'end' }, text),
  ];
}

// What a stream or a timer woke has no other step that tells what woke it.
function cause(step, { steps, lanes, time }) {
  const told = steps.some(({ kind, from, to }) => kind !== 'invocation' && from === step.from && to === step.to);
  return told || step.from === step.to ? [] : arrow(lanes.xOf(step.from), lanes.xOf(step.to), time.startOf(step), '');
}

function bar(step, { lanes, time }, bars) {
  const top = time.startOf(step);
  const x = lanes.xOf(step.to) - BAR / 2 + beside(step, bars) * (BAR + 3);
  const height = Math.max(6, (time.endOf(step) ?? time.height) - top);
  const said = [step.durationMs === null ? 'runs …' : duration(step.durationMs), ...remarks(step).map(([, text]) => text)];
  return [
    draw('rect', { class: 'bar', x, y: top, width: BAR, height, rx: 2 }),
    step.cold ? draw('rect', { class: 'cold', x, y: top, width: BAR, height: (time.readyOf(step) ?? top + 6) - top, rx: 2 }) : null,
    draw('text', { class: 'label', x: x + BAR + 5, y: top + 5 }, said.join('  ')),
  ].filter(Boolean);
}

// Two environments of a function at work at the same time stand beside each other.
function beside(step, bars) {
  const start = Date.parse(step.at);
  return bars.filter((other) => other.to === step.to && other.number < step.number && endOf(other) > start).length;
}

function wait(from, to, { lanes, time }) {
  return draw('path', { class: 'waits', d: `M${lanes.xOf(to.from)} ${time.startOf(from)}V${time.startOf(to)}` });
}
