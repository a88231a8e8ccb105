// What moves on an order's page: where it is, what happened, and what can be done.

import { announce, byId, el, set } from './dom.js';
import { sentence } from './form.js';
import { isCancellable, isSettled, reasonOf } from './orders.js';
import { event, kind, steps, tells, words } from './status.js';
import { time } from './time.js';

/** Shows where the order is; true where that is news. */
export function draw(now) {
  const status = byId('order-status');
  const before = `${status.dataset.status} ${byId('history').childElementCount}`;
  const moved = status.dataset.status !== undefined && status.dataset.status !== now.status;
  status.dataset.status = now.status;
  status.className = `status ${kind(now.status)}`;
  status.textContent = words(now.status);
  byId('progress').replaceChildren(...steps(now).map(step));
  byId('history').replaceChildren(...now.history.map(entry));
  drawNotes(now);
  if (moved) {
    announce(`Your order: ${words(now.status)}.`);
  }
  return before !== `${now.status} ${now.history.length}`;
}

function step({ step: name, label, state }) {
  const said = { done: 'done', now: 'is next', next: 'comes later' }[state];
  return el(
    'li',
    { 'data-step': name, 'data-state': state, 'aria-current': state === 'now' ? 'step' : false },
    label,
    el('span', { class: 'unseen' }, `, ${said}`),
  );
}

function entry({ what, at, detail }) {
  return el(
    'li',
    {},
    el('strong', {}, event(what)),
    detail && tells(what) ? el('span', {}, sentence(detail)) : null,
    time(at, { dateStyle: 'medium', timeStyle: 'medium' }),
  );
}

function drawNotes(now) {
  const note = noteOf(now);
  byId('order-note').replaceChildren(...note);
  byId('order-note').hidden = note.length === 0;
  byId('order-tracking').textContent = now.trackingNumber ? `Tracking number ${now.trackingNumber}` : '';
  byId('order-tracking').hidden = !now.trackingNumber;
  const button = byId('cancel');
  const cancellable = isCancellable(now);
  if (!cancellable && button === document.activeElement) {
    document.querySelector('#main h1').focus();
  }
  set(button, 'hidden', !cancellable);
}

function noteOf(now) {
  const asked = now.history.some(({ what }) => what === 'cancellation requested');
  switch (now.status) {
    case 'Payment Failed':
      return [
        `${sentence(reasonOf(now))} Nothing was charged. `,
        el('a', { id: 'try-again', href: '#/checkout' }, 'Try another card'),
      ];
    case 'Paid':
      return asked ? ['You asked to cancel. Shipping decides whether that comes in time; this page will say.'] : [];
    case 'Cancelled':
      return isSettled(now) ? ['Nothing was charged.'] : ['Your money is on its way back.'];
    case 'Refunded':
      return ['Your money is on its way to your account.'];
    case 'shipped - pending delivery':
      return asked ? ['It had left already, so it could not be cancelled.'] : [];
    default:
      return [];
  }
}
