// Checking out: who, where to, by which card.

import { bravely } from './actions.js';
import { buy, offer } from './buying.js';
import * as card from './card.js';
import * as cart from './cart.js';
import * as delivery from './delivery.js';
import { byId, el, whileBusy } from './dom.js';
import { me } from './person.js';

export async function checkout() {
  const person = await me();
  const content = await cart.load();
  return content.lines.length === 0 ? nothing() : view(person, content);
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

function view(person, content) {
  return {
    title: 'Check out',
    content: [title(), notice(), form(person)],
    entered: () => {
      delivery.showAddress();
      byId('card-number').setAttribute('aria-describedby', 'card-refused card-number-error');
      offer(content);
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
