// The day's report (Z report), as the shop counts it.

import { NoAnswer, Refusal } from './api.js';
import { on } from './bus.js';
import { dayIn, timeIn } from './clock.js';
import { byId, complain, el, whileBusy } from './dom.js';
import { format, fromJson } from './money.js';
import * as sales from './sales.js';
import { ask, current } from './session.js';
import { onShow, shown } from './views.js';

export function set() {
  byId('report-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(event.submitter ?? event.target, load);
  });
  byId('report-print').addEventListener('click', () => print());
  on('synced', () => shown() === 'report' && load());
  onShow('report', async () => {
    byId('report-day').value = dayIn(current().timeZone);
    byId('report-title').focus();
    await load();
  });
}

async function load() {
  await renderWaiting();
  const field = byId('report-day');
  try {
    const { terminalId } = current();
    const path = `/pos/terminals/${encodeURIComponent(terminalId)}/report?day=${field.value}`;
    const { body } = await ask('GET', path);
    complain(field, '');
    seen(paper(body));
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    seen([]);
    complain(field, error.message);
  }
}

function seen(content) {
  byId('report-paper').replaceChildren(...content);
  byId('report-paper').hidden = content.length === 0;
  byId('report-actions').hidden = content.length === 0;
}

// What the shop cannot know yet.
async function renderWaiting() {
  const queue = await sales.queued(current().terminalId);
  const sum = queue.reduce((cents, entry) => cents + entry.total, 0);
  const many = queue.length === 1 ? 'One sale is' : `${queue.length} sales are`;
  byId('report-waiting').textContent = `${many} on this device only, ${format(sum)} in all. The report does not count them yet.`;
  byId('report-waiting').hidden = queue.length === 0;
}

function paper(report) {
  return [
    el('p', { class: 'head' }, el('strong', {}, 'Z report'), report.name),
    el('p', { class: 'head' }, `${report.day} (${report.timeZone})`),
    el('dl', { class: 'sums' }, ...sums(report)),
    tenders(report.tenders),
    el('p', { class: 'foot' }, hours(report)),
  ];
}

function sums({ count, gross, discounts, voids, refunds, net, overCatalog }) {
  return [
    entry('Sales', `${count}`),
    entry('Gross', money(gross)),
    entry('Discounts given', money(discounts)),
    entry(`Voided (${voids.count})`, money(-voids.amount)),
    entry(`Refunded (${refunds.count})`, money(-refunds.amount)),
    overCatalog ? entry('Offline, over the catalog', money(overCatalog)) : null,
    entry('Net', money(net), 'total'),
  ].filter(Boolean);
}

const money = (amount) => format(fromJson(amount));

function entry(name, value, kind) {
  return el('div', kind ? { class: kind } : {}, el('dt', {}, name), el('dd', {}, value));
}

function tenders({ cash, card }) {
  const head = ['', 'Sales', 'Gross', 'Net'].map((text) => (text ? el('th', { scope: 'col' }, text) : el('td')));
  const row = (name, { count, gross, net }) =>
    el('tr', {}, el('th', { scope: 'row' }, name), el('td', {}, `${count}`), el('td', {}, money(gross)), el('td', {}, money(net)));
  return el(
    'table',
    { class: 'tenders' },
    el('caption', { class: 'unseen' }, 'By tender'),
    el('thead', {}, el('tr', {}, ...head)),
    el('tbody', {}, row('Cash', cash), row('Card', card)),
  );
}

function hours({ timeZone, firstSaleAt, lastSaleAt }) {
  return firstSaleAt
    ? `First sale ${timeIn(timeZone, firstSaleAt)}, last ${timeIn(timeZone, lastSaleAt)}`
    : 'No sale on this day.';
}
