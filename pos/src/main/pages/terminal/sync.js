// Sends what waits, by itself and exactly once: an entry leaves the queue only on the shop's word about its sale id, and
// of the tabs that are open one sends at a time.

import { NoAnswer, Refusal } from './api.js';
import { changedForAll, on } from './bus.js';
import { online } from './connection.js';
import { fromJson } from './money.js';
import * as products from './products.js';
import * as sales from './sales.js';
import { accessToken, ask, current } from './session.js';
import * as store from './store.js';

const CHUNK = 100;
const PATIENCE = 30_000;

/** A sale that was sent to a card and is unknown for so long was never received. */
const LOST_AFTER = 180_000;

const FIRST_RETRY = 2_000;
const LAST_RETRY = 60_000;
const HEARTBEAT = 60_000;
const CATALOG_AGE = 15 * 60_000;

let timer;
let failures = 0;
let catalogRead = 0;

/** From now on until the page is closed. */
export function start() {
  addEventListener('online', () => soon());
  on('connection', () => online() || retry());
  soon();
}

/** Tries at once. */
export function soon() {
  failures = 0;
  schedule(0);
}

function schedule(delay) {
  clearTimeout(timer);
  timer = setTimeout(run, delay);
}

// Any call may be the one that finds the network gone.
function retry() {
  failures = 0;
  schedule(nextDelay());
}

// Half of the delay is by chance: tills that lost one network do not come back as one.
function nextDelay() {
  const longest = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** failures++);
  return longest / 2 + (Math.random() * longest) / 2;
}

async function run() {
  if (!current()) {
    return;
  }
  try {
    await visit();
    await navigator.locks.request('acme-terminal-sync', { ifAvailable: true }, (lock) => lock && sync());
    failures = 0;
    schedule(HEARTBEAT);
  } catch (error) {
    schedule(error instanceof Refusal ? HEARTBEAT : nextDelay());
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
  }
}

async function sync() {
  await askForUncertain();
  const waiting = (await sales.queued(current().terminalId)).filter((entry) => !entry.problem);
  for (let from = 0; from < waiting.length; from += CHUNK) {
    await send(waiting.slice(from, from + CHUNK));
  }
  await askForCards();
  await store.put('settings', Date.now(), 'lastSync');
  changedForAll('synced');
}

// Tells whether the shop is there and lets this terminal in, and keeps the catalog fresh on the way.
async function visit() {
  await accessToken();
  if (Date.now() - catalogRead > CATALOG_AGE || !online()) {
    await products.refresh();
    catalogRead = Date.now();
  } else {
    await ask('GET', '/products?limit=1');
  }
}

// Sent once already, with no answer: the shop may have them.
async function askForUncertain() {
  const entries = await sales.queued(current().terminalId);
  for (const entry of entries.filter((each) => each.uncertain && !each.problem)) {
    const known = await find(entry.saleId);
    if (known) {
      await sales.settle(known);
    }
  }
}

async function find(saleId) {
  try {
    return (await ask('GET', `/pos/sales/${encodeURIComponent(saleId)}`)).body;
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) {
      return null;
    }
    throw error;
  }
}

async function send(entries) {
  const { terminalId } = current();
  const body = { terminalId, sales: entries.map((entry) => entry.body) };
  try {
    const answer = await ask('POST', '/pos/sync', { body, timeout: PATIENCE });
    await follow(entries, answer.body.results);
  } catch (error) {
    await divide(entries, error);
  }
}

// One entry that spoils the whole call is found by halves; the others go through.
async function divide(entries, error) {
  if (!(error instanceof Refusal) || (error.status !== 400 && error.status !== 413)) {
    throw error;
  }
  if (entries.length === 1) {
    await sales.refuse(entries[0], error.problem);
    return;
  }
  const middle = Math.ceil(entries.length / 2);
  await send(entries.slice(0, middle));
  await send(entries.slice(middle));
}

async function follow(entries, results) {
  const byId = new Map(results.map((result) => [result.saleId, result]));
  for (const entry of entries) {
    await followOne(entry, byId.get(entry.saleId));
  }
  if (results.some((result) => result.status >= 500)) {
    throw new NoAnswer('The shop could not take all sales just now.');
  }
}

// What is not told, or told to be a trouble of the shop's own, stays in the queue.
async function followOne(entry, result) {
  if (result?.receipt) {
    await sales.settle(result.receipt);
  } else if (result?.status === 422) {
    await settleOrRefuse(entry, result.problem);
  } else if (result?.status >= 400 && result.status < 500) {
    await sales.refuse(entry, result.problem);
  }
}

// "Used for another sale" is also what a checkout of this very sale looks like that was believed lost.
async function settleOrRefuse(entry, problem) {
  const known = await find(entry.saleId);
  if (known && fromJson(known.total) === entry.total && known.tender.tendered === entry.body.tender.tendered) {
    await sales.settle(known);
  } else {
    await sales.refuse(entry, problem);
  }
}

// Card sales whose verdict is not known here.
async function askForCards() {
  const { terminalId } = current();
  const open = (await sales.list()).filter(
    (sale) => sale.terminalId === terminalId && ['asked', 'pending'].includes(sale.status),
  );
  for (const sale of open) {
    const known = await find(sale.saleId);
    if (known && known.status !== sale.status) {
      await sales.note(known);
    } else if (!known && Date.now() - Date.parse(sale.soldAt) > LOST_AFTER) {
      await sales.note({ ...sale, status: 'unsold' });
    }
  }
}
