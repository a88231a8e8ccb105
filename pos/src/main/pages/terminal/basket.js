// What the customer buys. A reload keeps it; it is this tab's own.

import { changed } from './bus.js';
import { share, toJson } from './money.js';

const KEPT = 'basket';
const MOST = 9999;
const MOST_LINES = 200;

const empty = () => ({ lines: [], discount: null, customer: '' });

let basket = JSON.parse(sessionStorage.getItem(KEPT)) ?? empty();

function set(next) {
  basket = next;
  sessionStorage.setItem(KEPT, JSON.stringify(basket));
  changed('basket');
}

export const content = () => basket;
export const isEmpty = () => basket.lines.length === 0;
export const count = () => basket.lines.reduce((sum, line) => sum + line.quantity, 0);
export const quantityOf = (id) => basket.lines.find((line) => line.id === id)?.quantity ?? 0;

/** One more of a product; says whether there was room for it. */
export function add({ id, name, price }) {
  const line = basket.lines.find((each) => each.id === id);
  if (line) {
    return setQuantity(id, line.quantity + 1);
  }
  if (basket.lines.length === MOST_LINES) {
    return false;
  }
  set({ ...basket, lines: [...basket.lines, { id, name, price, quantity: 1 }] });
  return true;
}

/** So many of a product; none takes it out. */
export function setQuantity(id, quantity) {
  if (quantity > MOST) {
    return false;
  }
  const lines = basket.lines.map((line) => (line.id === id ? { ...line, quantity } : line));
  set({ ...basket, lines: lines.filter((line) => line.quantity > 0) });
  return true;
}

/** A discount: {percent: hundredths of a percent} or {amount: cents}, or null. */
export const setDiscount = (discount) => set({ ...basket, discount });
export const setCustomer = (customer) => set({ ...basket, customer });
export const clear = () => set(empty());
export const restore = (content) => set(content);

/** Prices as the catalog has them now; a product that is gone keeps its old one, and the shop will say so. */
export function reprice(find) {
  const lines = basket.lines.map((line) => ({ ...line, price: find(line.id)?.price ?? line.price }));
  set({ ...basket, lines });
}

/** What it comes to, in cents. The discount is never more than the sum. */
export function totals({ lines, discount } = basket) {
  const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const wanted = discount?.percent ? share(subtotal, discount.percent) : (discount?.amount ?? 0);
  const taken = Math.min(wanted, subtotal);
  return { subtotal, discount: taken, total: subtotal - taken };
}

/** The part of a checkout's body that is about the goods. */
export function body({ lines, discount, customer } = basket) {
  return {
    lines: lines.map(({ id, quantity }) => ({ id, quantity })),
    ...(discount && { discount: discountJson(totals({ lines, discount }), discount) }),
    ...(customer && { customer }),
  };
}

function discountJson({ discount: taken }, discount) {
  return discount.percent ? { percent: discount.percent / 100 } : { amount: toJson(taken) };
}
