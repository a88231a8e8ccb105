// The cart: what is in it, what it costs, and on to the checkout.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import * as cartOf from './cart.js';
import { row, update } from './cartline.js';
import { pictures } from './catalog.js';
import { announce, byId, el } from './dom.js';
import { sentence } from './form.js';
import { format } from './money.js';

/** Changes go to the shop one after the other; what it says after the last of them is shown. */
let changes = Promise.resolve();
let waiting = 0;
let drawn;

export async function cart() {
  const [content, images] = await Promise.all([cartOf.load(), pictures()]);
  return {
    title: 'Cart',
    content: [el('h1', { tabindex: '-1' }, 'Your cart'), empty(), filled()],
    entered: () => draw(content, images),
  };
}

function empty() {
  return el(
    'div',
    { id: 'cart-empty', class: 'empty', hidden: true },
    el('p', {}, 'Nothing in it yet.'),
    el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'Look at our products')),
  );
}

function filled() {
  return el(
    'div',
    { id: 'cart-filled', class: 'purchase', hidden: true },
    el('ul', { id: 'lines', class: 'lines', 'aria-label': 'In your cart' }),
    el(
      'aside',
      { class: 'summary', 'aria-label': 'Sum' },
      el('p', { class: 'sum' }, 'Total ', el('strong', { id: 'cart-total' })),
      el('p', { class: 'quiet' }, 'Delivery is free.'),
      el('a', { class: 'button primary block', id: 'to-checkout', href: '#/checkout' }, 'Check out'),
      el('a', { class: 'button block', href: '#/' }, 'Go on shopping'),
    ),
  );
}

// Rows stay where they are, so that the focus does, too.
function draw(content, images) {
  const { lines, total } = content;
  drawn = content;
  byId('cart-empty').hidden = lines.length > 0;
  byId('cart-filled').hidden = lines.length === 0;
  byId('cart-total').textContent = format(total);
  const known = new Map([...byId('lines').children].map((item) => [item.dataset.id, item]));
  for (const line of lines) {
    const item = known.get(line.id) ?? byId('lines').appendChild(row(line, images.get(line.id), change(images)));
    known.delete(line.id);
    update(item, line);
  }
  known.forEach(remove);
}

function remove(item) {
  const next = item.nextElementSibling ?? item.previousElementSibling;
  if (item.contains(document.activeElement)) {
    (next?.querySelector('.remove') ?? document.querySelector('#main h1')).focus();
  }
  item.remove();
}

const change = (images) => (item, id, quantity) => {
  waiting++;
  changes = changes.then(async () => {
    const done = await bravely(() => apply(item, id, quantity).then(() => redraw(images)));
    waiting--;
    if (!done && byId('lines')) {
      draw(drawn, images);
    }
  });
};

async function apply(item, id, quantity) {
  try {
    await cartOf.setQuantity(id, quantity);
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    item.querySelector('.error').textContent = sentence(error.message);
  }
}

// Meanwhile the person may have gone on to another view, or changed more.
async function redraw(images) {
  if (waiting > 1) {
    return;
  }
  const content = await cartOf.load();
  if (byId('lines') && waiting <= 1) {
    draw(content, images);
    announce(content.lines.length === 0 ? 'Your cart is empty.' : `The total is ${format(content.total)}.`);
  }
}
