// The cart: a guest's until somebody signs in, then that person's.
//
// A guest's id is made up here and kept for this browser; whoever knows it has the cart, and no more than that.

import { call, NoAnswer, Refusal } from './api.js';
import { changed } from './bus.js';
import { fromJson, toJson } from './money.js';
import { ask, user } from './session.js';
import { browser } from './store.js';

const GUEST = 'acme-guest';
const MERGES = 'acme-merges';

let counted = 0;

/** Of answers that overtake each other the one to the latest question counts. */
let questions = 0;

/** How many things are in it, as far as is known. */
export const count = () => counted;

const path = (what, id) => `/cart/${what}/${encodeURIComponent(id)}`;

function request(method, what, options) {
  return user() ? ask(method, path(what, user()), options) : call(method, path(what, guest()), options);
}

function guest() {
  const known = browser.get(GUEST);
  const id = known ?? `guest-${crypto.randomUUID()}`;
  if (!known) {
    browser.put(GUEST, id);
  }
  return id;
}

// Nobody has ever put something in.
const isUntouched = () => !user() && !browser.get(GUEST);

/** `{lines: [{id, name, text, price, quantity}], total}`, money in cents. */
export async function load() {
  if (isUntouched()) {
    return { lines: [], total: 0 };
  }
  await settle().catch(ifLater);
  const mine = ++questions;
  const [items, total] = await Promise.all([request('GET', 'items'), request('GET', 'total')]);
  const lines = items.body.cart.map(line);
  note(
    mine,
    lines.reduce((sum, { quantity }) => sum + quantity, 0),
  );
  return { lines, total: fromJson(total.body.carttotal) };
}

function line({ itemid, name, price, quantity, shortDescription = '' }) {
  return { id: itemid, name, text: shortDescription, price: fromJson(price), quantity };
}

/** Asks how many things are in it. */
export async function recount() {
  const mine = ++questions;
  note(mine, isUntouched() ? 0 : (await request('GET', 'items/total')).body.cartitemtotal);
}

function note(question, quantity) {
  if (question === questions) {
    counted = quantity;
    changed('cart');
  }
}

/** Puts more of a product in. Not repeatable: who gets no answer looks into the cart. */
export async function add({ id, name, price }, quantity) {
  await request('POST', 'item/add', { body: { itemid: id, quantity, name, price: toJson(price) } });
  note(++questions, counted + quantity);
}

/** Sets how many of a product there are; with 0 it is out. */
export async function setQuantity(id, quantity) {
  try {
    await request('POST', 'item/modify', { body: { itemid: id, quantity }, repeatable: true });
  } catch (error) {
    // Another tab has taken it out already.
    if (!(error instanceof Refusal) || error.status !== 404) {
      throw error;
    }
  }
}

/** Takes what the lines cost now, where they remember what they cost once. */
export async function priceAnew(lines) {
  const cart = lines.map(({ id, name, price, quantity }) => ({ itemid: id, quantity, name, price: toJson(price) }));
  await request('POST', 'modify', { body: { cart }, repeatable: true });
}

export async function clear() {
  await request('GET', 'clear');
  note(++questions, 0);
}

/**
 * Notes that the person who has just signed in takes the guest's cart along, and does it. What does not get through stays
 * noted, and is done when the page is next loaded or the person next signs in.
 */
export async function takeOver() {
  const id = browser.get(GUEST);
  if (id) {
    browser.put(MERGES, [...merges(), { guest: id, user: user() }]);
    browser.drop(GUEST);
  }
  await settle();
  await recount();
}

const merges = () => browser.get(MERGES) ?? [];

// It is noted, and there is a cart without it.
function ifLater(error) {
  if (!(error instanceof NoAnswer)) {
    throw error;
  }
}

let settling = null;

/** Merges the carts that are noted for the person who is signed in; repeating one adds nothing. */
export function settle() {
  settling ??= mergeAll().finally(() => (settling = null));
  return settling;
}

async function mergeAll() {
  for (const merge of merges().filter((each) => each.user === user())) {
    await request('POST', 'merge', { body: { guestid: merge.guest }, repeatable: true }).catch(unlessRefused);
    browser.put(
      MERGES,
      merges().filter((each) => each.guest !== merge.guest),
    );
  }
}

// A 400 will be one tomorrow, too.
function unlessRefused(error) {
  if (!(error instanceof Refusal) || error.status !== 400) {
    throw error;
  }
}
