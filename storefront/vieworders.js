// What a person has bought, newest first.

import { bravely } from './actions.js';
import { pictures } from './catalog.js';
import { byId, el, whileBusy } from './dom.js';
import { format, fromJson } from './money.js';
import { list } from './orders.js';
import { picture } from './pictures.js';
import { kind, words } from './status.js';
import { time } from './time.js';

export async function orders() {
  const [page, images] = await Promise.all([list(), pictures()]);
  return {
    title: 'Your orders',
    content: [el('h1', { tabindex: '-1' }, 'Your orders'), page.orders.length === 0 ? nothing() : table(page, images)],
  };
}

function nothing() {
  return el(
    'div',
    { id: 'orders-empty', class: 'empty' },
    el('p', {}, 'You have not ordered anything yet.'),
    el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'Look at our products')),
  );
}

function table(page, images) {
  let after = page.after;
  const more = el('button', { type: 'button', id: 'orders-more', hidden: after === null }, 'Show older orders');
  more.addEventListener('click', () =>
    whileBusy(more, () =>
      bravely(async () => {
        const next = await list(after);
        const rows = next.orders.map((order) => row(order, images));
        byId('orders').append(...rows);
        rows[0]?.querySelector('a').focus();
        after = next.after;
        more.hidden = after === null;
      }),
    ),
  );
  return el(
    'div',
    {},
    el(
      'ul',
      { id: 'orders', class: 'orders' },
      page.orders.map((order) => row(order, images)),
    ),
    more,
  );
}

function row(order, images) {
  const shown = order.cart.slice(0, 3);
  return el(
    'li',
    { 'data-id': order._id },
    el(
      'a',
      { href: `#/order/${encodeURIComponent(order._id)}` },
      el(
        'span',
        { class: 'thumbs' },
        shown.map(({ id }) => picture(images.get(id), { width: 64, height: 64, loading: 'lazy' })),
      ),
      el(
        'span',
        { class: 'what' },
        el('strong', {}, summary(order.cart)),
        el('span', { class: 'quiet' }, time(order.date)),
      ),
      el('span', { class: `status ${kind(order.status)}`, 'data-status': order.status }, words(order.status)),
      el('span', { class: 'amount' }, format(fromJson(order.total))),
    ),
  );
}

function summary([first, ...rest]) {
  const name = `${first.quantity} × ${first.description || 'a product'}`;
  return rest.length === 0 ? name : `${name} and ${rest.length} more`;
}
