// Cancelling an order: asked once, since it cannot be undone.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import { announce, byId, el, whileBusy } from './dom.js';
import { sentence } from './form.js';
import { cancel } from './orders.js';

/** The button, its question, and a word on why it could not be; `after` runs when the order may have changed. */
export function cancelling(id, after) {
  const button = el(
    'button',
    { type: 'button', id: 'cancel', hidden: true, on: { click: () => byId('cancel-dialog').showModal() } },
    'Cancel the order',
  );
  return el(
    'div',
    { class: 'cancelling' },
    button,
    el('p', { id: 'cancel-error', class: 'error', role: 'alert' }),
    dialog(id, after),
  );
}

function dialog(id, after) {
  const close = () => byId('cancel-dialog').close();
  const yes = ({ currentTarget }) =>
    whileBusy(currentTarget, async () => {
      await bravely(() => ask(id).then(after));
      close();
    });
  return el(
    'dialog',
    { id: 'cancel-dialog', 'aria-labelledby': 'cancel-title' },
    el('h2', { id: 'cancel-title' }, 'Cancel this order?'),
    el('p', {}, 'It is not sent then, and what you paid comes back to your card.'),
    el(
      'div',
      { class: 'buttons' },
      el('button', { type: 'button', id: 'cancel-no', on: { click: close } }, 'Keep it'),
      el('button', { type: 'button', id: 'cancel-yes', class: 'primary', on: { click: yes } }, 'Cancel it'),
    ),
  );
}

async function ask(id) {
  byId('cancel-error').textContent = '';
  try {
    announce((await cancel(id)) ? 'Your order is cancelled.' : 'Shipping was asked to stop your order.');
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    byId('cancel-error').textContent = `It cannot be cancelled: ${sentence(error.message)}`;
  }
}
