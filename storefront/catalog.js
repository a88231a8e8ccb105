// What there is to buy.

import { call, nextMark } from './api.js';
import { fromJson } from './money.js';

/** For so long the page does not ask for the list again. */
const FRESH = 60_000;

let read = { at: 0, products: Promise.resolve([]) };

/** All products, in the shop's order. */
export function all() {
  if (Date.now() - read.at > FRESH) {
    read = { at: Date.now(), products: pages() };
    read.products.catch(() => (read.at = 0));
  }
  return read.products;
}

async function pages() {
  const products = [];
  let after = null;
  do {
    const mark = after === null ? '' : `?after=${encodeURIComponent(after)}`;
    const { body, headers } = await call('GET', `/products${mark}`, { cache: 'default' });
    products.push(...body.data.map(product));
    after = nextMark(headers);
  } while (after !== null);
  return products;
}

/** One product, as it is now. */
export async function one(id) {
  const { body } = await call('GET', `/products/${encodeURIComponent(id)}`, { cache: 'default' });
  return product(body.data);
}

function product({ imageUrl1, imageUrl2, imageUrl3, price, ...rest }) {
  const pictures = [...new Set([imageUrl1, imageUrl2, imageUrl3])].filter((url) => url !== '');
  return { ...rest, pictures, price: fromJson(price) };
}

/** The tags with the number of their products, as `[tag, count]`, by name; a tag is one whatever its case. */
export function tags(products) {
  const counts = new Map();
  for (const tag of products.flatMap((each) => [...new Set(each.tags.map(plain))])) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a.localeCompare(b));
}

export const hasTag = (tag) => (product) => product.tags.some((each) => plain(each) === plain(tag));

/** Whether a product has all the words, wherever it is spoken of. */
export function speaksOf(words) {
  const wanted = plain(words).split(/\s+/);
  return ({ name, shortDescription, description, tags: named }) => {
    const text = plain([name, shortDescription, description, ...named].join(' '));
    return wanted.every((word) => text.includes(word));
  };
}

const plain = (text) => text.trim().toLowerCase();

/** The first picture of each product, by its id; none where the list cannot be had: they are an ornament of other lists. */
export async function pictures() {
  const products = await all().catch(() => []);
  return new Map(products.map(({ id, pictures: [first] }) => [id, first]));
}
