// What the checkout does: places the order, waits for the bank, and says what came of it where the person looks.

import { showBanner } from './banner.js';
import { Refusal } from './api.js';
import * as bought from './bought.js';
import * as card from './card.js';
import * as cart from './cart.js';
import * as delivery from './delivery.js';
import { byId, el } from './dom.js';
import { complainAsTold, complainOf, sentence } from './form.js';
import { format, toJson } from './money.js';
import { EarlierOne, place } from './orders.js';
import { go } from './router.js';

/** What the shopper sees, and so buys. */
let content;

/** From now on this is what is bought. */
export function offer(shown) {
  content = shown;
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

/** Buys it, by what the form says. */
export async function buy() {
  tell('card-refused', '');
  tell('checkout-notice', '');
  byId('checkout-error').textContent = '';
  if (!complainOf(byId('checkout-form'), { ...delivery.wrong(), ...card.wrong() })) {
    return;
  }
  delivery.remember();
  byId('place-progress').textContent = 'Asking the bank. This takes a few seconds…';
  try {
    follow(await place(order()));
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
  const lines = content.lines.map(({ id, name, quantity, price }) => ({
    id,
    description: name,
    quantity,
    price: toJson(price),
  }));
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
  const isAnswer = error instanceof Refusal || error instanceof EarlierOne;
  if (isAnswer && !byId('checkout-form')) {
    showBanner(`Your order was not placed. ${error.message}`);
  } else if (error instanceof EarlierOne) {
    arrived();
  } else if (error instanceof Refusal && error.status === 409) {
    await repriced(error);
  } else if (error instanceof Refusal) {
    const form = byId('checkout-form');
    byId('checkout-error').textContent = byName(complainAsTold(form, error, { ...delivery.IDS, ...card.IDS }));
  } else {
    throw error;
  }
}

function arrived() {
  const text =
    'An order that you sent before has arrived after all, and this one was not placed. Your cart is as it was. ';
  tell('checkout-notice', text);
  byId('checkout-notice').append(el('a', { href: '#/orders' }, 'Look at your orders'));
  byId('checkout-notice').focus();
}

// The shop counts lines; people know products.
function byName(text) {
  return text.replace(/cart\[(\d+)\]\.\w+/gi, (_, i) => content.lines[i]?.name ?? 'a product');
}

// Lines keep the price of when they were added: asking for the cart again would bring the old ones.
async function repriced(refusal) {
  const before = content.total;
  const problem = await priceAnew();
  offer(await cart.load());
  const changed = `The total is ${format(content.total)} now; it was ${format(before)}.`;
  const now = problem || (content.total === before ? sentence(refusal.message) : changed);
  const advice = 'Nothing was ordered: look at it, and place the order again if you like.';
  tell('checkout-notice', `Prices have changed since you filled your cart. ${now} ${advice}`);
  byId('checkout-notice').focus();
}

// What is not sold any more cannot be priced.
async function priceAnew() {
  try {
    await cart.priceAnew(content.lines);
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    return sentence(byName(error.message));
  }
}
