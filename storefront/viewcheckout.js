// Checking out: who, where to, by which card; then the bank's word is waited for, here.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import * as bought from './bought.js';
import { showBanner } from './banner.js';
import * as card from './card.js';
import * as cart from './cart.js';
import * as delivery from './delivery.js';
import { byId, el, whileBusy } from './dom.js';
import { complainAsTold, complainOf, sentence } from './form.js';
import { format, toJson } from './money.js';
import * as orders from './orders.js';
import { me } from './person.js';
import { go } from './router.js';

/** What the shopper sees, and so buys. */
let content;

export async function checkout() {
  const person = await me();
  content = await cart.load();
  return content.lines.length === 0 ? nothing() : view(person);
}

const title = () => el('h1', { tabindex: '-1' }, 'Check out');

function nothing() {
  return {
    title: 'Check out',
    content: [
      title(),
      el(
        'div',
        { id: 'checkout-empty', class: 'empty' },
        el('p', {}, 'There is nothing in your cart to check out.'),
        el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'Look at our products')),
      ),
    ],
  };
}

function view(person) {
  return {
    title: 'Check out',
    content: [title(), notice(), form(person)],
    entered: () => {
      delivery.showAddress();
      drawSum();
    },
    left: () => byId('checkout-form') && delivery.remember(),
  };
}

const notice = () => el('p', { id: 'checkout-notice', class: 'notice', role: 'alert', tabindex: '-1', hidden: true });

function form(person) {
  const submit = (event) => {
    event.preventDefault();
    whileBusy(byId('place'), () => bravely(buy));
  };
  const part = (legend, ...children) => el('fieldset', { class: 'sheet' }, el('legend', {}, legend), ...children);
  return el(
    'form',
    { id: 'checkout-form', class: 'purchase', novalidate: true, on: { submit } },
    el(
      'div',
      { class: 'parts' },
      part('Who are you?', delivery.who(person)),
      part('How does it come to you?', delivery.ways(), delivery.address()),
      part('Your card', el('p', { id: 'card-refused', class: 'refusal', role: 'alert', hidden: true }), card.fields()),
    ),
    summary(),
  );
}

function summary() {
  return el(
    'aside',
    { class: 'summary', 'aria-label': 'Your order' },
    el('h2', {}, 'Your order'),
    el('ul', { id: 'checkout-lines', class: 'brief' }),
    el('p', { class: 'sum' }, 'Total ', el('strong', { id: 'checkout-total' })),
    el('p', { id: 'checkout-error', class: 'error', role: 'alert' }),
    el('button', { id: 'place', class: 'primary block' }, 'Place the order'),
    el('p', { id: 'place-progress', class: 'waiting', role: 'status' }),
    el('p', {}, el('a', { href: '#/cart' }, 'Change the cart')),
  );
}

function drawSum() {
  byId('checkout-lines').replaceChildren(
    ...content.lines.map(({ name, price, quantity }) =>
      el('li', {}, el('span', {}, `${quantity} × ${name}`), el('span', { class: 'amount' }, format(price * quantity))),
    ),
  );
  byId('checkout-total').textContent = format(content.total);
}

function tell(id, text) {
  byId(id).textContent = text;
  byId(id).hidden = !text;
}

async function buy() {
  tell('card-refused', '');
  tell('checkout-notice', '');
  byId('checkout-error').textContent = '';
  if (!complainOf(byId('checkout-form'), { ...delivery.wrong(), ...card.wrong() })) {
    return;
  }
  delivery.remember();
  byId('place-progress').textContent = 'Asking the bank. This takes a few seconds…';
  try {
    follow(await orders.place(order()));
  } catch (error) {
    await refused(error);
  } finally {
    stopWaiting();
  }
}

function stopWaiting() {
  if (byId('place-progress')) {
    byId('place-progress').textContent = '';
  }
}

function order() {
  const lines = content.lines.map(({ id, name, quantity, price }) => ({ id, description: name, quantity, price: toJson(price) }));
  return { ...delivery.value(), card: card.value(), cart: lines, total: toJson(content.total) };
}

function follow({ id, verdict, reason }) {
  if (verdict === 'refused') {
    declined(reason);
    return;
  }
  bought.note(id);
  go(`/order/${encodeURIComponent(id)}`, { instead: true });
}

// The person may be elsewhere by now, here and below.
function declined(reason) {
  const text = `The card was refused. ${sentence(reason)} Nothing was charged; please try another card.`;
  if (byId('card-refused')) {
    tell('card-refused', text);
    byId('card-number').focus();
  } else {
    showBanner(text);
  }
}

async function refused(error) {
  const isAnswer = error instanceof Refusal || error instanceof orders.EarlierOne;
  if (isAnswer && !byId('checkout-form')) {
    showBanner(`Your order was not placed. ${error.message}`);
  } else if (error instanceof orders.EarlierOne) {
    arrived();
  } else if (error instanceof Refusal && error.status === 409) {
    await repriced(error);
  } else if (error instanceof Refusal) {
    const form = byId('checkout-form');
    byId('checkout-error').textContent = complainAsTold(form, error, { ...delivery.IDS, ...card.IDS });
  } else {
    throw error;
  }
}

function arrived() {
  tell('checkout-notice', 'An order that you sent before has arrived after all, and this one was not placed. Your cart is as it was. ');
  byId('checkout-notice').append(el('a', { href: '#/orders' }, 'Look at your orders'));
  byId('checkout-notice').focus();
}

// Lines keep the price of when they were added: asking for the cart again would bring the old ones.
async function repriced(refusal) {
  const before = content.total;
  await cart.priceAnew(content.lines);
  content = await cart.load();
  drawSum();
  const now = content.total === before ? sentence(refusal.message) : `The total is ${format(content.total)} now; it was ${format(before)}.`;
  tell('checkout-notice', `Prices have changed since you filled your cart. ${now} Nothing was ordered: look at it, and place the order again if you like.`);
  byId('checkout-notice').focus();
}
