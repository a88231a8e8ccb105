// One order, which moves by itself until it has come to its end.

import * as bought from './bought.js';
import { cancelling } from './cancelling.js';
import { pictures } from './catalog.js';
import { announce, byId, el, set } from './dom.js';
import { follow } from './follow.js';
import { sentence } from './form.js';
import { format, fromJson } from './money.js';
import * as orders from './orders.js';
import { picture } from './pictures.js';
import { event, kind, steps, tells, words } from './status.js';
import { time } from './vieworders.js';

export async function order(id) {
  const [first, images] = await Promise.all([orders.get(id), pictures()]);
  await bought.settle(first);
  let stop = () => {};
  return {
    title: `Order ${short(id)}`,
    content: page(first, images),
    entered: () => {
      draw(first);
      stop = orders.isSettled(first) ? stop : follow(() => look(id), draw, orders.isSettled);
    },
    left: () => stop(),
  };
}

async function look(id) {
  const now = await orders.get(id);
  await bought.settle(now);
  return now;
}

/** Enough of an id to talk about. */
const short = (id) => id.slice(-6).toUpperCase();

function page(first, images) {
  return [
    el('p', { class: 'back' }, el('a', { href: '#/orders' }, '← All orders')),
    el('h1', { tabindex: '-1' }, `Order ${short(first._id)}`),
    el('p', { class: 'quiet' }, 'Ordered on ', time(first.date)),
    el(
      'section',
      { class: 'sheet', 'aria-label': 'Where it is' },
      el('p', { id: 'order-status', class: 'status' }),
      el('ol', { id: 'progress', class: 'progress' }),
      el('p', { id: 'order-note', hidden: true }),
      el('p', { id: 'order-tracking', hidden: true }),
      cancelling(first._id, () => look(first._id).then(draw)),
    ),
    el('div', { class: 'columns' }, items(first, images), el('div', {}, destination(first), history())),
  ];
}

function items({ cart, discount, total, card }, images) {
  const line = (each) =>
    el(
      'li',
      {},
      picture(images.get(each.id), { width: 64, height: 64 }),
      el('span', {}, `${each.quantity} × ${each.description || 'a product'}`),
      el('span', { class: 'amount' }, format(orders.amountOf(each))),
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

function destination({ firstname, lastname, email, address, delivery }) {
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
    el('p', { class: 'quiet' }, [address ? `By ${delivery.replace('UPS/FEDEX', 'UPS or FedEx')}` : null, email].filter(Boolean).join(' · ')),
  );
}

const history = () => el('section', { class: 'sheet' }, el('h2', {}, 'What happened'), el('ol', { id: 'history', class: 'history' }));

/** Shows where the order is; true where that is news. */
function draw(now) {
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
  const cancellable = orders.isCancellable(now);
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
        `${sentence(orders.reasonOf(now))} Nothing was charged, and your cart is as it was. `,
        el('a', { id: 'try-again', href: '#/checkout' }, 'Try another card'),
      ];
    case 'Paid':
      return asked ? ['You asked to cancel. Shipping decides whether that comes in time; this page will say.'] : [];
    case 'Cancelled':
      return orders.isSettled(now) ? ['Nothing was charged.'] : ['Your money is on its way back.'];
    case 'Refunded':
      return ['Your money is on its way to your account.'];
    case 'shipped - pending delivery':
      return asked ? ['It had left already, so it could not be cancelled.'] : [];
    default:
      return [];
  }
}
