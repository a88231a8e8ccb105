// The execution environments of a function: a cell each, and the same in words.

import { el, mark, say } from './dom.js';
import { rows } from './rows.js';
import { count, span } from './units.js';

const STATES = ['starting', 'busy', 'idle'];

export function environments(name) {
  const cells = el('ul', { class: 'cells', 'aria-label': `Environments of ${name}` });
  const none = el('span', { class: 'cell', 'data-state': 'none' });
  const words = el('span', { class: 'words' });
  const fill = rows(cells, ({ pid }) => pid, cell);
  const update = (all) => {
    fill(all);
    cells.hidden = all.length === 0;
    none.hidden = all.length > 0;
    say(words, summary(all));
  };
  return { element: el('div', { class: 'environments' }, cells, none, words), update };
}

function cell() {
  const text = el('span', { class: 'unseen' });
  const element = el('li', { class: 'cell' }, text);
  return {
    element,
    update: (environment) => {
      mark(element, 'state', environment.state);
      say(text, inWords(environment));
      element.title = text.textContent;
    },
  };
}

function inWords({ pid, state, invocations, ageSeconds, idleSeconds }) {
  const since = state === 'idle' ? ` for ${span(idleSeconds)}` : '';
  return `process ${pid}: ${state}${since}, ${count(invocations, 'call')} in ${span(ageSeconds)}`;
}

function summary(all) {
  if (all.length === 0) {
    return 'cold';
  }
  if (all.length === 1) {
    const [{ state, idleSeconds, ageSeconds }] = all;
    return { starting: `starting, ${span(ageSeconds)}`, busy: 'busy', idle: `idle for ${span(idleSeconds)}` }[state];
  }
  return STATES.map((state) => [all.filter((each) => each.state === state).length, state])
    .filter(([number]) => number > 0)
    .map(([number, state]) => `${number} ${state}`)
    .join(', ');
}
