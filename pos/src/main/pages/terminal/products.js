// The catalog as this till knows it: read whole from the shop, kept for the time without it.

import { call } from './api.js';
import { changed, changedForAll, on } from './bus.js';
import { fromJson } from './money.js';
import * as store from './store.js';

const EAN = 'ean:';

let products = [];

export async function restore() {
  products = (await store.all('products')).sort((a, b) => a.rank - b.rank);
}

// Another tab may have read it.
on('catalog', async () => {
  await restore();
  changed('products');
});

export const known = () => products;
export const find = (id) => products.find((product) => product.id === id);

/** Reads every page of the catalog; what was known before stays until the last has come. */
export async function refresh() {
  const found = [];
  for (let path = '/products?limit=100'; path; ) {
    const { body, response } = await call('GET', path);
    found.push(...body.data);
    path = next(response.headers.get('link'));
  }
  products = found.map(trim);
  await store.replace('products', products);
  changedForAll('catalog');
}

function next(link) {
  const found = /<([^>]+)>;\s*rel="?next"?/.exec(link ?? '');
  return found ? found[1] : null;
}

function trim({ id, name, shortDescription, price, tags }, rank) {
  return { id, name, shortDescription, tags, rank, price: fromJson(price) };
}

/** The product that a bar code or an id means. */
export function scanned(code) {
  const wanted = code.trim().toLowerCase();
  return products.find(
    ({ id, tags }) => id.toLowerCase() === wanted || tags.some((tag) => tag.toLowerCase() === EAN + wanted),
  );
}

/** The products that have every word somewhere in their name, tags or description. */
export function matching(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return products.filter((product) => {
    const all = [product.name, product.shortDescription, ...product.tags].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}
