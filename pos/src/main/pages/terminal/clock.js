// The shop's time: a till whose own clock is wrong would have its offline sales refused.

import { onAnswer } from './api.js';
import * as store from './store.js';

/** Below this it is the length of the call, not the clock. */
const TOLERATED = 5_000;

let skew = 0;

export async function restore() {
  skew = (await store.get('settings', 'skew')) ?? 0;
}

onAnswer((response) => {
  const date = Date.parse(response?.headers.get('date') ?? '');
  if (!Number.isNaN(date)) {
    setSkew(date - Date.now());
  }
});

function setSkew(measured) {
  const wanted = Math.abs(measured) < TOLERATED ? 0 : measured;
  if (Math.abs(wanted - skew) > TOLERATED) {
    skew = wanted;
    store.put('settings', skew, 'skew');
  }
}

export const now = () => new Date(Date.now() + skew);

/** The day of a moment where the terminal stands, as the shop spells it. */
export function dayIn(timeZone, moment = now()) {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(moment);
  return parts;
}

/** The time of day of a moment where the terminal stands: 14:05. */
export function timeIn(timeZone, moment) {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
}
