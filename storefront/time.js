// Times, as people where the browser is read them.

import { el } from './dom.js';

export function time(at, style = { dateStyle: 'medium', timeStyle: 'short' }) {
  return el('time', { datetime: at }, new Date(at).toLocaleString('en', style));
}
