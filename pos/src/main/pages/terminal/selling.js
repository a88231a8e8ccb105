// From the basket to a paid sale: the two ways to pay, and what can come of them.

import { on } from './bus.js';
import * as basket from './basket.js';
import { online } from './connection.js';
import { byId } from './dom.js';
import { format } from './money.js';
import * as products from './products.js';
import { open as openCard } from './cardform.js';
import { open as openCash } from './cashform.js';
import { NoAnswer } from './api.js';
import { show, shown } from './views.js';

const KEYS = { F2: () => byId('search').focus(), F8: payCash, F9: payCard };

export function set() {
  byId('pay-cash').addEventListener('click', payCash);
  byId('pay-card').addEventListener('click', payCard);
  ['connection', 'basket'].forEach((topic) => on(topic, render));
  on('basket', () => complain(''));
  document.addEventListener('keydown', press);
  render();
}

function press(event) {
  const action = KEYS[event.key];
  if (action && shown() === 'sell' && !document.querySelector('dialog[open]')) {
    event.preventDefault();
    action();
  }
}

function render() {
  const why = cardTrouble();
  byId('pay-card').setAttribute('aria-disabled', String(Boolean(why)));
  byId('card-why').textContent = why;
}

// The button stays within reach of the keyboard, so that it can say why it does nothing.
function cardTrouble() {
  if (!online()) {
    return 'Cards need the network: the bank decides, and a card is never kept here. Cash works.';
  }
  return basket.totals().total === 0 && !basket.isEmpty() ? 'There is nothing to charge to a card.' : '';
}

function payCash() {
  if (!basket.isEmpty()) {
    openCash(finish);
  }
}

function payCard() {
  if (!basket.isEmpty() && !cardTrouble()) {
    openCard(finish);
  }
}

function complain(text) {
  byId('sell-error').textContent = text;
  if (text) {
    byId('sell-error').scrollIntoView({ block: 'center' });
  }
}

/** Goes on after a payment was tried. */
async function finish(outcome) {
  if (outcome.kind === 'differs') {
    await explainDifference(outcome.refusal);
  } else if (outcome.kind === 'refused') {
    complain(outcome.refusal.message);
  } else {
    show('receipt', { receipt: outcome.receipt, fresh: true });
  }
}

async function explainDifference(refusal) {
  const before = basket.totals().total;
  try {
    await products.refresh();
  } catch (error) {
    if (!(error instanceof NoAnswer)) {
      throw error;
    }
  }
  basket.reprice(products.find);
  const { total } = basket.totals();
  complain(
    total === before
      ? refusal.message
      : `Prices have changed: it was ${format(before)}, now it is ${format(total)}. Nothing was charged. Tell the customer, then pay again.`,
  );
}
