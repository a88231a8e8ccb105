// The sales this device knows: a queue of those that the shop has not settled, and what became of each, for a few days.
//
// A sale's status is the receipt's (pending, completed, declined, voided, refunded), or one that only the device knows:
// waiting  sold without the shop and not sent yet
// refused  the shop will not have it; people must look
// asked    sent to a card, and no answer came
// aside    refused, and staff has looked at it
// unsold   asked for again: the shop never heard of it

import { changedForAll } from './bus.js';
import { now } from './clock.js';
import * as store from './store.js';

const DAYS_KEPT = 3 * 24 * 60 * 60 * 1000;

const BOTH = ['queue', 'sales'];

async function changeBoth(work) {
  await store.change(BOTH, work);
  changedForAll('sales');
}

/** Before a sale is sent: should this page die now, the next one asks for it. */
export function begin(entry) {
  return changeBoth(({ queue }) => queue.put(entry));
}

/** The shop refused it for good: it was never sold. */
export function drop(saleId) {
  return changeBoth(({ queue, sales }) => {
    queue.delete(saleId);
    sales.delete(saleId);
  });
}

/** It is sold, and waits until the shop can be told. */
export function wait(entry, receipt) {
  return changeBoth(({ queue, sales }) => {
    queue.put({ ...entry, heldUntil: 0 });
    sales.put(receipt);
  });
}

/** The shop knows it, and this is what it says. */
export function settle(receipt) {
  return changeBoth(({ queue, sales }) => {
    queue.delete(receipt.saleId);
    sales.put(receipt);
  });
}

/** The shop will not have a sale that was made: it stays until people have looked. */
export function refuse(entry, problem) {
  return changeBoth(({ queue, sales }) => {
    queue.put({ ...entry, heldUntil: 0, problem });
    const read = sales.get(entry.saleId);
    read.onsuccess = () => read.result && sales.put({ ...read.result, status: 'refused' });
  });
}

/** Sends a refused sale once more. */
export async function retry(saleId) {
  const { problem: _, ...entry } = await store.get('queue', saleId);
  const sale = await store.get('sales', saleId);
  await changeBoth(({ queue, sales }) => {
    queue.put(entry);
    sales.put({ ...sale, status: 'waiting' });
  });
}

/** What the device knows without the shop's word. */
export const note = (receipt) => changeBoth(({ sales }) => sales.put(receipt));

export const find = (saleId) => store.get('sales', saleId);

/** All, the latest first. */
export async function list() {
  return (await store.all('sales')).sort((a, b) => (a.soldAt < b.soldAt ? 1 : -1));
}

/** The queue of a terminal, the oldest first; what another page is just sending is not in it. */
export async function queued(terminalId) {
  return (await store.all('queue'))
    .filter((entry) => entry.terminalId === terminalId && entry.heldUntil < Date.now())
    .sort((a, b) => (a.body.soldAt < b.body.soldAt ? -1 : 1));
}

/** Forgets what is old and settled. */
export async function prune() {
  const oldest = new Date(now() - DAYS_KEPT).toISOString();
  const open = new Set((await store.all('queue')).map((entry) => entry.saleId));
  const old = (await store.all('sales')).filter((sale) => sale.soldAt < oldest && !open.has(sale.saleId));
  await store.change(['sales'], ({ sales }) => old.forEach((sale) => sales.delete(sale.saleId)));
}

/** Why the shop refused a sale, where it did. */
export async function problemOf(saleId) {
  return (await store.get('queue', saleId))?.problem;
}
