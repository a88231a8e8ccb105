// A card, typed in: charged at once, and gone from the page with the answer.

import * as basket from './basket.js';
import { sellByCard } from './checkout.js';
import { byId, complainOf, whileBusy } from './dom.js';
import { format } from './money.js';

// The scheme is only named for older tills' sake: the shop knows it by the number. One it cannot tell is left out.
const SCHEMES = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|2[2-7])/, 'Mastercard'],
  [/^3[47]/, 'American Express'],
];

let finish;

const fields = () => ({ number: byId('card-number'), expiry: byId('card-expiry'), code: byId('card-code') });

export function set() {
  const { number, expiry } = fields();
  number.addEventListener('input', () => group(number));
  expiry.addEventListener('input', (event) => slash(event, expiry));
  byId('card-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(byId('card-pay'), pay);
  });
  byId('card').addEventListener('cancel', (event) => {
    if (busy()) {
      event.preventDefault();
    }
  });
  byId('card').addEventListener('close', clear);
}

const busy = () => byId('card-pay').hasAttribute('aria-busy');

export function open(then) {
  finish = then;
  clear();
  decline('');
  byId('card-total').textContent = format(basket.totals().total);
  byId('card').showModal();
  byId('card-number').focus();
}

function clear() {
  Object.values(fields()).forEach((field) => (field.value = ''));
  complainOf(fields(), {});
  progress('');
}

function progress(text) {
  byId('card-progress').textContent = text;
  byId('card-back').disabled = Boolean(text);
}

function decline(text) {
  byId('card-declined').textContent = text;
  byId('card-declined').hidden = !text;
}

// In fours, as it stands on the card; not while somebody mends the middle of it.
function group(field) {
  if (field.selectionStart === field.value.length) {
    field.value = field.value.replace(/\D/g, '').slice(0, 19).replace(/(.{4})(?=.)/g, '$1 ');
  }
}

function slash(event, field) {
  if (/^\d\d$/.test(field.value) && event.inputType === 'insertText') {
    field.value += '/';
  }
}

async function pay() {
  const card = read();
  if (!card) {
    return;
  }
  clear();
  decline('');
  progress('Asking the bank…');
  const outcome = await sellByCard(card, progress);
  progress('');
  await follow(outcome);
}

async function follow(outcome) {
  const of = (field) => outcome.refusal?.of(`tender.card.${field}`) ?? '';
  const wrong = { number: of('number'), expiry: of('exp'), code: of('ccv') || of('cvv') };
  if (Object.values(wrong).some(Boolean)) {
    complainOf(fields(), wrong);
  } else if (outcome.receipt?.status === 'declined') {
    decline(`The card was declined. ${outcome.receipt.payment?.message ?? ''} Nothing was charged.`);
    byId('card-number').focus();
  } else {
    byId('card').close();
    await finish(outcome);
  }
}

function read() {
  const { number, expiry, code } = fields();
  const digits = number.value.replace(/\D/g, '');
  const date = /^(\d{1,2})\s*\/\s*(?:20)?(\d\d)$/.exec(expiry.value.trim());
  const wrong = {
    number: /^\d{12,19}$/.test(digits) ? '' : 'Enter the 12 to 19 digits of the card.',
    expiry: date && date[1] >= 1 && date[1] <= 12 ? '' : 'Enter month and year, like 09/31.',
    code: /^\d{3,4}$/.test(code.value.trim()) ? '' : 'Enter the 3 or 4 digits.',
  };
  complainOf(fields(), wrong);
  return Object.values(wrong).some(Boolean) ? null : card(digits, date, code.value.trim());
}

function card(number, [, month, year], ccv) {
  const type = SCHEMES.find(([prefix]) => prefix.test(number))?.[1];
  return { ...(type && { type }), number, expMonth: month.padStart(2, '0'), expYear: `20${year}`, ccv };
}
