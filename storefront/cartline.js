// A line of the cart, with its quantity to be changed.

import { el } from './dom.js';
import { format } from './money.js';
import { picture } from './pictures.js';

/** The shop takes no more of one product. */
const MOST = 999;

/** `change(item, id, quantity)` runs when a person wants another quantity; 0 takes the line out. */
export function row({ id, name, price }, image, change) {
  const item = el(
    'li',
    { 'data-id': id },
    picture(image, { width: 96, height: 96 }),
    el(
      'div',
      { class: 'what' },
      el('a', { href: `#/product/${encodeURIComponent(id)}`, class: 'name' }, name),
      el('p', { class: 'quiet' }, `${format(price)} each`),
    ),
    stepper(name, (quantity) => {
      item.dataset.quantity = quantity;
      item.querySelector('.quantity').value = quantity;
      change(item, id, quantity);
    }),
    el('p', { class: 'amount' }),
    el(
      'button',
      {
        type: 'button',
        class: 'plain remove',
        'aria-label': `Remove ${name}`,
        on: { click: () => change(item, id, 0) },
      },
      'Remove',
    ),
    el('p', { class: 'error', role: 'alert' }),
  );
  return item;
}

function stepper(name, change) {
  const known = () => Number(input.closest('li').dataset.quantity);
  const input = el('input', {
    class: 'quantity',
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: 3,
    'aria-label': `Quantity of ${name}`,
    // What is no number changes nothing.
    on: { change: () => change(/^\d{1,3}$/.test(input.value.trim()) ? Number(input.value) : known()) },
  });
  const step = (className, sign, label, by) =>
    el(
      'button',
      {
        type: 'button',
        class: className,
        'aria-label': `${label} of ${name}`,
        on: { click: () => change(Math.min(MOST, Math.max(1, known() + by))) },
      },
      sign,
    );
  return el('div', { class: 'stepper' }, step('less', '−', 'One less', -1), input, step('more', '+', 'One more', 1));
}

/** Shows what the shop says of the line. */
export function update(item, { quantity, price }) {
  item.dataset.quantity = quantity;
  item.querySelector('.quantity').value = quantity;
  item.querySelector('.amount').textContent = format(price * quantity);
}
