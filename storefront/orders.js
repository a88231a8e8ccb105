// What a person has bought, and how he buys.

import { nextMark, Refusal } from './api.js';
import { seconds } from './dom.js';
import { fromJson } from './money.js';
import { ask, user } from './session.js';
import { tab } from './store.js';

const ASKED = 'acme-asked';
const PENDING = 'Pending Payment';

/** So many milliseconds a shopper is kept waiting for the bank; the first seconds of them the shop waits itself. */
const PATIENCE = 15_000;
const SHOP_WAITS = 5;

const path = (id = '') => `/order/${encodeURIComponent(user())}${id && `/${encodeURIComponent(id)}`}`;

/** A page of orders, newest first, and the mark of the next one or null. */
export async function list(after) {
  const mark = after ? `&after=${encodeURIComponent(after)}` : '';
  const { body, headers } = await ask('GET', `${path()}?limit=20${mark}`);
  return { orders: body, after: nextMark(headers) };
}

/** One order, with its history. */
export const get = async (id) => (await ask('GET', path(id))).body;

/** Asks to cancel; true where it is done, false where the shipment decides. */
export async function cancel(id) {
  const { status } = await ask('POST', `/order/${encodeURIComponent(id)}/cancel`, { repeatable: true });
  return status === 200;
}

/** An order that was sent before without an answer has arrived after all, and this one is another. */
export class EarlierOne extends Error {}

/**
 * Places an order and waits for the bank.
 *
 * Its Idempotency-Key is kept, for this tab, until an answer is known: whatever gets lost, and even when the page is loaded
 * again meanwhile, nothing is bought twice. The body, with the card in it, is in this call alone.
 *
 * @returns {{id, verdict, reason}} verdict: paid, refused or pending
 */
export async function place(body) {
  const since = Date.now();
  const answer = await send(body);
  const { order_id: id, payment } = answer;
  const paid = payment.success ? 'paid' : null;
  const refused = payment.status === 400 ? 'refused' : null;
  return paid || refused ? { id, verdict: paid ?? refused, reason: payment.message } : verdict(id, since);
}

async function send(body) {
  try {
    const { body: answer } = await ask('POST', `/order/add/${encodeURIComponent(user())}`, {
      body,
      headers: { 'Idempotency-Key': key(), Prefer: `wait=${SHOP_WAITS}` },
      repeatable: true,
      patience: 20_000,
    });
    tab.drop(ASKED);
    return answer;
  } catch (error) {
    throw error instanceof Refusal ? known(error) : error;
  }
}

function key() {
  const asked = tab.get(ASKED);
  const mine = asked?.user === user() ? asked.key : crypto.randomUUID();
  tab.put(ASKED, { user: user(), key: mine });
  return mine;
}

function known(refusal) {
  tab.drop(ASKED);
  return refusal.status === 422 ? new EarlierOne('', { cause: refusal }) : refusal;
}

async function verdict(id, since) {
  while (Date.now() - since < PATIENCE) {
    const order = await get(id);
    if (order.status !== PENDING) {
      return { id, verdict: order.status === 'Payment Failed' ? 'refused' : 'paid', reason: reasonOf(order) };
    }
    await seconds(1);
  }
  return { id, verdict: 'pending', reason: '' };
}

/** Why the bank refused, in the words of the order's history. */
export const reasonOf = (order) => order.history.find(({ what }) => what === 'payment refused')?.detail ?? '';

/** Whether the order's state is its last. A cancelled one goes on until its money is back. */
export function isSettled({ status, history }) {
  const paid = history.some(({ what }) => what === 'payment taken');
  return ['delivered', 'Payment Failed', 'Refunded'].includes(status) || (status === 'Cancelled' && !paid);
}

/** Whether it makes sense to ask. */
export function isCancellable({ status, history }) {
  return [PENDING, 'Paid'].includes(status) && !history.some(({ what }) => what === 'cancellation requested');
}

export const amountOf = ({ quantity, price }) => quantity * fromJson(price);
