// Cash: what is handed over, and what goes back.

import * as basket from './basket.js';
import { sellForCash } from './checkout.js';
import { byId, complain, el, whileBusy } from './dom.js';
import { format, parse } from './money.js';

const NOTES = [500, 1000, 2000, 5000, 10000];
const MOST_QUICK = 4;

let finish;

export function set() {
  byId('tendered').addEventListener('input', () => {
    complain(byId('tendered'), '');
    renderChange();
  });
  byId('cash-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(event.submitter ?? event.target, pay);
  });
}

export function open(then) {
  finish = then;
  const { total } = basket.totals();
  byId('cash-total').textContent = format(total);
  byId('tendered').value = '';
  complain(byId('tendered'), '');
  renderChange();
  byId('quick').replaceChildren(...quickAmounts(total).map(quick));
  byId('cash').showModal();
  byId('tendered').focus();
}

// The exact sum, and the next full notes above it.
function quickAmounts(total) {
  const rounded = NOTES.map((note) => Math.ceil(total / note) * note);
  return [...new Set([total, ...rounded])].sort((a, b) => a - b).slice(0, MOST_QUICK);
}

function quick(cents) {
  const choose = () => {
    byId('tendered').value = format(cents).replace(/[$,]/g, '');
    complain(byId('tendered'), '');
    renderChange();
  };
  return el('button', { type: 'button', on: { click: choose } }, format(cents));
}

function renderChange() {
  const tendered = parse(byId('tendered').value);
  const change = tendered === null ? -1 : tendered - basket.totals().total;
  byId('cash-change').textContent = change < 0 ? '–' : format(change);
}

async function pay() {
  const field = byId('tendered');
  const tendered = parse(field.value);
  const wrong = trouble(field.value, tendered);
  complain(field, wrong);
  if (wrong) {
    field.focus();
    return;
  }
  const outcome = await sellForCash(tendered);
  const about = outcome.refusal?.of('tender') ?? '';
  if (about) {
    complain(field, about);
    field.focus();
    return;
  }
  byId('cash').close();
  await finish(outcome);
}

function trouble(text, tendered) {
  const { total } = basket.totals();
  if (!text.trim()) {
    return 'Enter what the customer handed over, or choose an amount.';
  }
  if (tendered === null) {
    return 'An amount like 20 or 20.50.';
  }
  return tendered < total ? `${format(total - tendered)} is missing.` : '';
}
