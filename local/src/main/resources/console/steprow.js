// One step of a journey as a line of text.

import { el, say } from './dom.js';
import { remarks, sentence, since } from './telling.js';
import { duration } from './units.js';

export function create() {
  const at = el('span', { class: 'at' });
  const text = el('span', { class: 'sentence' });
  const took = el('span', { class: 'took' });
  const badges = el('span', { class: 'badges' });
  const detail = el('span', { class: 'quiet small detail' });
  const element = el('li', { class: 'step' }, at, ' ', text, ' ', took, ' ', badges, ' ', detail);
  return { element, update: (step) => fill(step, { at, text, took, badges, detail }) };
}

function fill(step, { at, text, took, badges, detail }) {
  say(at, since(step.start, Date.parse(step.at)));
  say(text, sentence(step));
  say(took, step.durationMs === null ? '' : duration(step.durationMs));
  say(detail, step.detail ?? '');
  const told = remarks(step);
  if (badges.textContent !== told.map(([, each]) => each).join('')) {
    badges.replaceChildren(...told.map(([kind, each]) => el('span', { class: 'badge', 'data-kind': kind }, each)));
  }
}
