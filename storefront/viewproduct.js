// One product: its pictures, what it is, what it costs, and into the cart with it.

import { bravely } from './actions.js';
import { NoAnswer, Refusal } from './api.js';
import * as cart from './cart.js';
import * as catalog from './catalog.js';
import { byId, el, whileBusy } from './dom.js';
import { complain, sentence } from './form.js';
import { format } from './money.js';
import { picture, show } from './pictures.js';

/** The cart takes no more of one product. */
const MOST = 999;

export async function product(id) {
  const found = await catalog.one(id);
  return {
    title: found.name,
    content: [
      el('p', { class: 'back' }, el('a', { href: '#/' }, '← All products')),
      el('article', { class: 'details' }, gallery(found), facts(found)),
    ],
  };
}

function gallery({ name, pictures }) {
  const large = picture(pictures[0], { id: 'picture', alt: name });
  const choices = pictures.length > 1 ? pictures.map((url, i) => choice(large, url, i, pictures.length)) : [];
  return el(
    'div',
    { class: 'gallery' },
    large,
    el(
      'div',
      { id: 'pictures', class: 'choices', role: 'group', 'aria-label': 'Pictures', hidden: choices.length === 0 },
      choices,
    ),
  );
}

function choice(large, url, i, all) {
  return el(
    'button',
    {
      type: 'button',
      'aria-pressed': String(i === 0),
      'aria-label': `Picture ${i + 1} of ${all}`,
      on: {
        click: ({ currentTarget }) => {
          show(large, url);
          [...currentTarget.parentElement.children].forEach((each) =>
            each.setAttribute('aria-pressed', String(each === currentTarget)),
          );
        },
      },
    },
    picture(url, { width: 96, height: 96 }),
  );
}

function facts(found) {
  return el(
    'div',
    { class: 'facts' },
    el('h1', { id: 'product-name', tabindex: '-1' }, found.name),
    el('p', { class: 'lead' }, found.shortDescription),
    el('p', { id: 'product-price', class: 'price large' }, format(found.price)),
    form(found),
    el('p', { class: 'long' }, found.description),
    el('ul', { class: 'chips', 'aria-label': 'Tags' }, found.tags.map(tagLink)),
  );
}

const tagLink = (tag) => el('li', {}, el('a', { href: `#/tag/${encodeURIComponent(tag.toLowerCase())}` }, tag));

function form(found) {
  const add = (event) => {
    event.preventDefault();
    whileBusy(byId('add'), () => intoCart(found));
  };
  return el(
    'form',
    { id: 'add-form', class: 'add', novalidate: true, on: { submit: add } },
    el('label', { for: 'quantity' }, 'Quantity'),
    el('input', {
      id: 'quantity',
      type: 'number',
      inputmode: 'numeric',
      min: 1,
      max: MOST,
      value: 1,
      autocomplete: 'off',
      'aria-describedby': 'quantity-error',
    }),
    el('button', { class: 'primary', id: 'add' }, 'Add to cart'),
    el('p', { class: 'error', id: 'quantity-error', role: 'alert' }),
    el('p', { class: 'added', id: 'added', role: 'status' }),
  );
}

async function intoCart(found) {
  const input = byId('quantity');
  const quantity = Number(input.value);
  const wrong =
    Number.isInteger(quantity) && quantity >= 1 && quantity <= MOST ? '' : `Enter a number from 1 to ${MOST}.`;
  complain(input, wrong);
  byId('added').replaceChildren();
  if (wrong) {
    input.focus();
    return;
  }
  await bravely(() => put(found, quantity, input));
}

// What was not heard of may be in the cart: whoever adds it blindly again may have it twice.
async function put(found, quantity, input) {
  try {
    await cart.add(found, quantity);
    say(`${quantity} × ${found.name} ${quantity === 1 ? 'is' : 'are'} in your cart. `, 'To the cart');
  } catch (error) {
    if (error instanceof Refusal) {
      complain(input, sentence(error.errors[0]?.detail ?? error.message));
    } else if (error instanceof NoAnswer && !error.undone) {
      say('The shop did not answer, so it may or may not be in your cart. ', 'Look into the cart');
    } else {
      throw error;
    }
  }
}

const say = (text, link) => byId('added').replaceChildren(text, el('a', { href: '#/cart' }, link));
