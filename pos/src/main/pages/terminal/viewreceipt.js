// A sale as its receipt, and what can still be done with it.

import { NoAnswer, Refusal } from './api.js';
import { on } from './bus.js';
import { dayIn, timeIn } from './clock.js';
import { announce, byId, el, whileBusy } from './dom.js';
import { format, fromJson } from './money.js';
import * as sales from './sales.js';
import { ask, current } from './session.js';
import { open as openStaff } from './staff.js';
import { onShow, show, shown } from './views.js';
import { statusText } from './viewsales.js';
import * as sync from './sync.js';

const NOTES = {
  waiting: 'Sold without the network. It is kept on this device and sent to the shop by itself.',
  asked: 'The shop has not answered: the card may have been charged or not. It is asked for again by itself. Do not charge the customer again before that is clear.',
  pending: 'The bank has not answered yet. It is asked for again by itself.',
  unsold: 'The shop never received it: nothing was charged.',
  aside: 'The shop refused it, and a member of staff has set it aside. No report of the shop counts it.',
  declined: 'The card was declined. Nothing was charged.',
};

let seen;
let fresh = false;
let problem;

export function set() {
  onShow('receipt', ({ receipt, fresh: isFresh = false }) => open(receipt, isFresh));
  byId('receipt-done').addEventListener('click', () => show('sell'));
  byId('receipt-print').addEventListener('click', () => print());
  byId('receipt-retry').addEventListener('click', again);
  byId('receipt-ask').addEventListener('click', (event) => whileBusy(event.target, askShop));
  for (const kind of ['void', 'refund', 'aside']) {
    byId(`receipt-${kind}`).addEventListener('click', () => openStaff(kind, seen, render));
  }
  on('sales', follow);
}

async function open(receipt, isFresh) {
  fresh = isFresh;
  complain('');
  await render(receipt);
  byId('receipt-done').focus({ preventScroll: true });
  announce(byId('receipt-title').textContent);
}

// The shop settled it meanwhile, or somebody took it back in another tab.
async function follow() {
  if (shown() === 'receipt') {
    const now = await sales.find(seen.saleId);
    await render(now ?? seen);
  }
}

async function render(receipt) {
  seen = receipt;
  problem = await sales.problemOf(receipt.saleId);
  byId('receipt-title').textContent = title();
  const change = fresh && receipt.tender.type === 'cash' ? fromJson(receipt.tender.change) : 0;
  byId('receipt-change').textContent = change > 0 ? `Change ${format(change)}` : '';
  note(receipt);
  byId('paper').replaceChildren(...paper(receipt));
  offer(receipt);
}

function title() {
  return fresh && ['completed', 'waiting'].includes(seen.status) ? 'Sold' : `Sale: ${statusText(seen.status)}`;
}

function note(receipt) {
  const text = receipt.status === 'refused' ? `The shop refused it: ${problem?.detail ?? problem?.title ?? ''}` : (NOTES[receipt.status] ?? '');
  byId('receipt-note').textContent = text;
  byId('receipt-note').hidden = !text;
}

function offer({ status, day }) {
  const today = day === dayIn(current().timeZone);
  byId('receipt-retry').hidden = status !== 'refused';
  byId('receipt-aside').hidden = status !== 'refused';
  byId('receipt-ask').hidden = !['asked', 'pending'].includes(status);
  byId('receipt-void').hidden = !(today && ['completed', 'pending'].includes(status));
  byId('receipt-refund').hidden = status !== 'completed';
}

async function again() {
  await sales.retry(seen.saleId);
  sync.soon();
}

async function askShop() {
  try {
    const { body } = await ask('GET', `/pos/sales/${encodeURIComponent(seen.saleId)}`);
    await sales.note(body);
    complain('');
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    complain(error.status === 404 ? 'The shop does not know it yet.' : error.message);
  }
}

function complain(text) {
  byId('receipt-error').textContent = text;
}

function paper(receipt) {
  const { name, timeZone } = current();
  return [
    el('p', { class: 'head' }, el('strong', {}, 'ACME Fitness'), name),
    el('p', { class: 'head' }, `${receipt.day} ${timeIn(timeZone, receipt.soldAt)}`),
    el('table', {}, el('caption', { class: 'unseen' }, 'Goods'), head(), el('tbody', {}, ...receipt.lines.map(line))),
    el('dl', { class: 'sums' }, ...sums(receipt)),
    ...takenBack(receipt),
    el('p', { class: 'foot' }, `Sale ${receipt.saleId}`),
  ];
}

function head() {
  const cell = (text) => el('th', { scope: 'col' }, text);
  return el('thead', { class: 'unseen' }, el('tr', {}, cell('Product'), cell('Amount')));
}

function line({ name, quantity, price, amount }) {
  return el(
    'tr',
    {},
    el('td', {}, name, el('small', {}, `${quantity} × ${format(fromJson(price))}`)),
    el('td', {}, format(fromJson(amount))),
  );
}

function sums({ subtotal, discount, total, tender, payment, customer }) {
  return [
    discount ? sum('Sum', subtotal) : null,
    discount ? sum('Discount', -discount) : null,
    sum('Total', total, 'total'),
    ...(tender.type === 'cash' ? [sum('Cash', tender.tendered), sum('Change', tender.change)] : []),
    tender.type === 'card' ? entry('Card', `${tender.card.type} ${tender.card.number.slice(-4)}`.trim() || '—') : null,
    payment?.transactionID ? entry('Payment', payment.transactionID) : null,
    customer ? entry('Customer', customer) : null,
  ].filter(Boolean);
}

const sum = (name, amount, kind) => entry(name, format(fromJson(amount)), kind);

function entry(name, value, kind) {
  return el('div', kind ? { class: kind } : {}, el('dt', {}, name), el('dd', {}, value));
}

function takenBack({ takenBack: back, tender }) {
  if (!back) {
    return [];
  }
  const how = tender.type === 'card' && !back.moneyReturned ? 'The money is on its way to the card.' : 'The money was given back.';
  const reason = back.reason ? ` ${back.reason}.` : '';
  return [el('p', { class: 'stamp' }, `${back.kind === 'void' ? 'Voided' : 'Refunded'} by ${back.by}.${reason} ${how}`)];
}
