// What does not change on an order's page: what was bought, for how much, and for whom.

import { el } from './dom.js';
import { format, fromJson } from './money.js';
import { amountOf } from './orders.js';
import { picture } from './pictures.js';

export function items({ cart, discount, total, card }, images) {
  const line = (each) =>
    el(
      'li',
      {},
      picture(images.get(each.id), { width: 64, height: 64 }),
      el('span', {}, `${each.quantity} × ${each.description || 'a product'}`),
      el('span', { class: 'amount' }, format(amountOf(each))),
    );
  return el(
    'section',
    { class: 'sheet' },
    el('h2', {}, 'What you ordered'),
    el('ul', { id: 'order-items', class: 'brief' }, cart.map(line)),
    discount ? el('p', { class: 'sum' }, 'Discount ', el('span', {}, `−${format(fromJson(discount))}`)) : null,
    el('p', { class: 'sum' }, 'Total ', el('strong', { id: 'order-total' }, format(fromJson(total)))),
    el('p', { id: 'order-card', class: 'quiet' }, paidWith(card)),
  );
}

function paidWith({ type, number }) {
  return number === '' ? 'In cash, at the till' : `${type || 'Card'} ending in ${number.slice(-4)}`;
}

export function destination({ firstname, lastname, email, address, delivery }) {
  const text = (...parts) => parts.filter(Boolean).join(' ');
  const lines = address
    ? [address.street, text(address.zip, address.city), text(address.state), address.country]
    : ['You pick it up in the store.'];
  return el(
    'section',
    { class: 'sheet' },
    el('h2', {}, 'Where it goes'),
    el(
      'address',
      { id: 'order-address' },
      [text(firstname, lastname), ...lines].filter(Boolean).map((each) => el('span', {}, each)),
    ),
    address ? el('p', { class: 'quiet' }, `By ${delivery.replace('UPS/FEDEX', 'UPS or FedEx')}`) : null,
    email ? el('p', { class: 'quiet' }, email) : null,
  );
}
