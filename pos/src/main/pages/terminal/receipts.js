// Receipts that this device writes itself, in the shape of the shop's, until the shop's own is there.

import * as basket from './basket.js';
import { dayIn, now } from './clock.js';
import { toJson } from './money.js';
import { current } from './session.js';

/** Of a basket that was just paid. */
export function provisional(saleId, content, tender, status) {
  const { subtotal, discount, total } = basket.totals(content);
  const { terminalId, timeZone } = current();
  return {
    saleId,
    terminalId,
    status,
    soldAt: now().toISOString(),
    day: dayIn(timeZone),
    ...(content.customer && { customer: content.customer }),
    lines: content.lines.map(line),
    subtotal: toJson(subtotal),
    discount: toJson(discount),
    total: toJson(total),
    tender,
  };
}

function line({ id, name, quantity, price }) {
  return { id, name, quantity, price: toJson(price), amount: toJson(price * quantity) };
}

/** Coins and notes, and what goes back. */
export function cash(tendered, total) {
  return { type: 'cash', tendered: toJson(tendered), change: toJson(tendered - total) };
}
