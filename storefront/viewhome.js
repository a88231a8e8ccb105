// All products, or those with a tag; and a search among them.

import * as catalog from './catalog.js';
import { announce, byId, el } from './dom.js';
import { format } from './money.js';
import { picture } from './pictures.js';

/** What was searched for last: who comes back from a product finds the list as it was. */
let searched = '';

export const home = async () => view(await catalog.all(), null);

export const tagged = async (tag) => view(await catalog.all(), tag);

function view(products, tag) {
  const offered = tag === null ? products : products.filter(catalog.hasTag(tag));
  return {
    title: tag ?? 'Products',
    content: [hero(tag, search(offered)), tags(products, tag), status(), list()],
    entered: () => {
      document.querySelector('#tags [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
      find(offered);
    },
  };
}

function hero(tag, below) {
  const text = tag === null ? 'Good things for people who move' : `Everything tagged “${tag}”`;
  return el(
    'div',
    { class: 'hero' },
    el('h1', { tabindex: '-1' }, text),
    el('p', {}, 'Delivered to your door, or waiting for you in the store.'),
    below,
  );
}

function search(offered) {
  const input = el('input', {
    id: 'search',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Mat, bike, something red …',
    value: searched,
    on: { input: () => find(offered) },
  });
  return el('div', { class: 'search', role: 'search' }, el('label', { for: 'search' }, 'Search'), input);
}

const tags = (products, tag) =>
  el('nav', { class: 'tags', 'aria-label': 'Tags' }, el('ul', { id: 'tags', class: 'chips' }, chips(products, tag)));

function chips(products, tag) {
  const here = tag?.trim().toLowerCase() ?? null;
  const chip = (href, text, count, current) =>
    el(
      'li',
      {},
      el(
        'a',
        { href, 'aria-current': current ? 'true' : false },
        text,
        ' ',
        el('span', { class: 'quiet' }, String(count)),
      ),
    );
  return [
    chip('#/', 'All', products.length, here === null),
    ...catalog
      .tags(products)
      .map(([each, count]) => chip(`#/tag/${encodeURIComponent(each)}`, each, count, each === here)),
  ];
}

const status = () => el('p', { id: 'found', class: 'quiet' });

function list() {
  return el(
    'section',
    { 'aria-label': 'Products' },
    el('ul', { id: 'products', class: 'grid' }),
    el(
      'div',
      { id: 'nothing', class: 'empty', hidden: true },
      el('p', {}, 'We have nothing like that. Try fewer or other words, or look at everything we have.'),
      el('p', {}, el('a', { class: 'button', href: '#/', on: { click: forget } }, 'Show all products')),
    ),
  );
}

function forget() {
  byId('search').value = '';
  byId('search').dispatchEvent(new Event('input'));
}

function find(offered) {
  searched = byId('search').value;
  const found = searched.trim() === '' ? offered : offered.filter(catalog.speaksOf(searched));
  byId('products').replaceChildren(...found.map(card));
  byId('nothing').hidden = found.length > 0;
  const text = found.length === 1 ? '1 product' : `${found.length} products`;
  byId('found').textContent = text;
  if (searched.trim() !== '') {
    announce(`${text} found`);
  }
}

function card({ id, name, shortDescription, price, pictures: [first] }) {
  return el(
    'li',
    { 'data-id': id },
    el(
      'a',
      { class: 'product', href: `#/product/${encodeURIComponent(id)}` },
      picture(first, { loading: 'lazy' }),
      el('span', { class: 'name' }, name),
      el('span', { class: 'text' }, shortDescription),
      el('span', { class: 'price' }, format(price)),
    ),
  );
}
