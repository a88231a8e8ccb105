// One dead letter: a line of what it is and why it lies here; opened, its body and the way back.

import { el, say, whileBusy } from './dom.js';
import { redrive } from './redriving.js';
import { ago, count } from './units.js';
import { linkTo } from './views.js';

export function create(letter) {
  const age = el('span', { class: 'age quiet' });
  const receives = el('dd');
  const element = el(
    'li',
    { class: 'letter', 'data-id': letter.id },
    el(
      'details',
      {},
      el('summary', {}, el('span', { class: 'type' }, typeOf(letter)), el('span', { class: 'reason' }, letter.reason), age),
      el('dl', { class: 'facts' }, ...facts(letter), fact('Received', receives)),
      ...wayBack(letter),
      el('pre', { tabindex: '0', role: 'region', 'aria-label': `Body of ${typeOf(letter)}, masked` }, letter.body),
    ),
  );
  const update = ({ sentAt, now, receives: number }) => {
    say(age, sentAt ? ago(sentAt, now) : '');
    say(receives, count(number, 'time'));
  };
  return { element, update };
}

/** A name and what it stands for: a text, or an element of its own. */
export const fact = (name, value) =>
  el('div', {}, el('dt', {}, name), value.tagName === 'DD' ? value : el('dd', {}, value));

const typeOf = ({ type }) => (type === '-' ? 'No event' : type);

function facts({ orderId, queue, source, correlationId, id, reason }) {
  return [
    fact('Why', reason),
    fact('Order', orderId),
    fact('In', queue),
    fact('From', source ?? 'a stream'),
    correlationId ? fact('Journey', el('a', { href: linkTo(correlationId) }, correlationId)) : null,
    fact('Message', id),
  ].filter(Boolean);
}

function wayBack(letter) {
  if (!letter.source) {
    return [el('p', { class: 'quiet' }, 'It came from a stream: there is no queue to send it back to.')];
  }
  const error = el('p', { class: 'error', role: 'alert' });
  const button = el('button', { type: 'button', class: 'primary' }, 'Redrive');
  button.setAttribute('aria-label', `Redrive ${typeOf(letter)} to ${letter.source}`);
  button.addEventListener('click', () => whileBusy(button, () => redrive({ id: letter.id }, letter.queue, error)));
  return [el('p', {}, button), error];
}
