// Sells a basket. Whatever happens to the network, a sale has one id, and the shop sells each id once.
//
// Every function answers {kind, …}: sold (receipt), differs or refused (refusal), unknown (receipt).

import { NoAnswer, Refusal } from './api.js';
import * as basket from './basket.js';
import { online } from './connection.js';
import { toJson } from './money.js';
import { cash, provisional } from './receipts.js';
import * as sales from './sales.js';
import { ask, current } from './session.js';

/** No request lives longer than API Gateway lets it: after that, a sale the shop does not know will not come. */
const LONGEST_REQUEST = 30_000;

const CASH_PATIENCE = 8_000;
const CARD_PATIENCE = 12_000;
const POLLS = 30;

const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** Sells for cash: with the shop where it answers, and without it where it does not. */
export async function sellForCash(tendered) {
  const content = basket.content();
  const { total } = basket.totals(content);
  const receipt = provisional(crypto.randomUUID(), content, cash(tendered, total), 'waiting');
  const entry = queueEntry(receipt, content, tendered);
  return online() ? askFirst(entry, receipt, content, tendered) : keep(entry, receipt);
}

async function askFirst(entry, receipt, content, tendered) {
  const sent = { ...entry, uncertain: true, heldUntil: Date.now() + LONGEST_REQUEST };
  await sales.begin(sent);
  basket.clear();
  try {
    const tender = { type: 'cash', tendered: toJson(tendered) };
    const { body } = await checkout(checkoutBody(receipt, content, tender), CASH_PATIENCE);
    await sales.settle(body);
    return { kind: 'sold', receipt: body };
  } catch (error) {
    return error instanceof Refusal
      ? refused(error, receipt.saleId, content)
      : keep({ ...sent, heldUntil: 0 }, receipt, error);
  }
}

async function keep(entry, receipt, error) {
  if (error && !(error instanceof NoAnswer)) {
    throw error;
  }
  await sales.wait(entry, receipt);
  basket.clear();
  return { kind: 'sold', receipt };
}

async function refused(refusal, saleId, content) {
  await sales.drop(saleId);
  basket.restore(content);
  return { kind: refusal.status === 409 ? 'differs' : 'refused', refusal };
}

// As POST /pos/sync wants it: with the time and the prices that were charged.
function queueEntry(receipt, content, tendered) {
  const { terminalId } = current();
  return {
    saleId: receipt.saleId,
    terminalId,
    total: basket.totals(content).total,
    uncertain: false,
    heldUntil: 0,
    body: {
      ...basket.body(content),
      saleId: receipt.saleId,
      terminalId,
      soldAt: receipt.soldAt,
      lines: content.lines.map(({ id, quantity, price }) => ({ id, quantity, price: toJson(price) })),
      tender: { type: 'cash', tendered: toJson(tendered) },
    },
  };
}

function checkoutBody(receipt, content, tender) {
  const { saleId, terminalId, total } = receipt;
  return { ...basket.body(content), saleId, terminalId, total, tender };
}

function checkout(body, timeout) {
  return ask('POST', '/pos/checkout', { body, timeout });
}

/**
 * Sells by card. The card is in this call alone and never kept; without an answer the sale is asked for, or sent again
 * under the same id, for as long as the call lasts.
 */
export async function sellByCard(card, tell) {
  const content = basket.content();
  const tender = { type: 'card', card: { type: '', number: '' } };
  const noted = provisional(crypto.randomUUID(), content, tender, 'asked');
  await sales.note(noted);
  basket.clear();
  try {
    const sent = checkoutBody(noted, content, { type: 'card', card });
    return await settled(await verdict(sent, tell), content);
  } catch (error) {
    if (error instanceof NoAnswer) {
      return { kind: 'unknown', receipt: noted };
    }
    if (error instanceof Refusal) {
      return refused(error, noted.saleId, content);
    }
    throw error;
  }
}

async function settled(receipt, content) {
  await sales.settle(receipt);
  if (receipt.status === 'declined') {
    basket.restore(content);
  }
  return { kind: receipt.status === 'pending' ? 'unknown' : 'sold', receipt };
}

async function verdict(sent, tell) {
  let answer = await patiently(sent, tell);
  for (let polls = 0; answer.body.status === 'pending' && polls < POLLS; polls++) {
    tell('The bank has not answered yet…');
    await seconds(1);
    answer = await again(sent.saleId).catch(() => answer);
  }
  return answer.body;
}

// A lost answer: asked for, and where the shop does not know the sale, sent again.
async function patiently(sent, tell) {
  for (let wait = 1; ; wait *= 2) {
    try {
      return wait === 1 ? await checkout(sent, CARD_PATIENCE) : await foundOrSent(sent);
    } catch (error) {
      if (error instanceof Refusal || wait > 8) {
        throw error;
      }
      tell('No answer from the shop. Asking again…');
      await seconds(wait);
    }
  }
}

async function foundOrSent(sent) {
  try {
    return await again(sent.saleId);
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) {
      return checkout(sent, CARD_PATIENCE);
    }
    throw error;
  }
}

const again = (saleId) => ask('GET', `/pos/sales/${encodeURIComponent(saleId)}`);
