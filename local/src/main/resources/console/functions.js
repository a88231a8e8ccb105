// The functions, a row each.

import { byId, say } from './dom.js';
import { create } from './functionrow.js';
import { onState } from './live.js';
import { rows } from './rows.js';
import { count } from './units.js';

export function set() {
  const fill = rows(byId('function-list'), (each) => each.name, create);
  onState(({ functions }) => {
    fill(functions);
    say(byId('functions-summary'), summary(functions));
  });
}

function summary(functions) {
  const warm = functions.filter((each) => each.environments.length > 0);
  const environments = warm.reduce((sum, each) => sum + each.environments.length, 0);
  const total = (name) => functions.reduce((sum, each) => sum + each[name], 0);
  return [
    `${count(warm.length, 'function is', 'functions are')} warm in ${count(environments, 'environment')}, ${functions.length - warm.length} cold.`,
    `${count(total('invocations'), 'call')}, ${count(total('coldStarts'), 'cold start')},`,
    `${total('failures')} failed, ${total('throttles')} throttled.`,
  ].join(' ');
}
