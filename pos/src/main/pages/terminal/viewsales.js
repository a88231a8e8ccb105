// The sales this device knows, and others of this terminal by their id.

import { NoAnswer, Refusal } from './api.js';
import { on } from './bus.js';
import { dayIn, timeIn } from './clock.js';
import { byId, complain, el, whileBusy } from './dom.js';
import { format, fromJson } from './money.js';
import * as sales from './sales.js';
import { ask, current } from './session.js';
import { onShow, show, shown } from './views.js';

const TEXTS = {
  waiting: 'waiting to be sent',
  refused: 'refused by the shop',
  aside: 'set aside',
  asked: 'not answered yet',
  unsold: 'not sold',
  pending: 'waiting for the bank',
  completed: 'paid',
  declined: 'declined',
  voided: 'voided',
  refunded: 'refunded',
};

export const statusText = (status) => TEXTS[status] ?? status;

export function set() {
  byId('find-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(event.submitter ?? event.target, find);
  });
  on('sales', () => shown() === 'sales' && render());
  onShow('sales', async () => {
    await render();
    byId('sales-title').focus();
  });
}

async function render() {
  const { terminalId } = current();
  const own = (await sales.list()).filter((sale) => sale.terminalId === terminalId);
  byId('sales-empty').hidden = own.length > 0;
  byId('sales-list').replaceChildren(...own.map((sale) => el('li', {}, row(sale))));
}

function row(sale) {
  const { timeZone } = current();
  const tender = sale.tender.type === 'cash' ? 'cash' : 'card';
  return el(
    'button',
    { type: 'button', class: 'sale', on: { click: () => show('receipt', { receipt: sale }) } },
    el('span', { class: 'sale-when' }, when(sale, timeZone)),
    el('span', { class: 'sale-total' }, format(fromJson(sale.total))),
    el('span', { class: 'quiet' }, `${tender}, ${sale.lines.map((line) => line.name).join(', ')}`),
    el('span', { class: 'status', 'data-status': sale.status }, statusText(sale.status)),
  );
}

function when({ day, soldAt }, timeZone) {
  const time = timeIn(timeZone, soldAt);
  return day === dayIn(timeZone) ? time : `${day} ${time}`;
}

async function find() {
  const field = byId('find');
  const saleId = field.value.trim();
  if (!saleId) {
    complain(field, 'Enter the id that stands on the receipt.');
    return;
  }
  try {
    const known = (await sales.find(saleId)) ?? (await ask('GET', `/pos/sales/${encodeURIComponent(saleId)}`)).body;
    complain(field, '');
    show('receipt', { receipt: known });
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    complain(field, error.status === 404 ? 'This terminal has no such sale.' : error.message);
  }
}
