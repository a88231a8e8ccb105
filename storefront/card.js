// The fields of a card. What is typed there is in them alone, and gone with them.

import { el } from './dom.js';
import { field, valueOf } from './form.js';

// The shop knows the scheme by the number; it is named for the order's sake, where it is plain.
const SCHEMES = [
  [/^4/, 'Visa'],
  [/^(5[1-5]|2[2-7])/, 'Mastercard'],
  [/^3[47]/, 'American Express'],
];

const EXPIRY = /^(\d{1,2})\s*\/?\s*(?:20)?(\d\d)$/;

/** Which field the shop means. */
export const IDS = {
  'card.number': 'card-number',
  'card.type': 'card-number',
  'card.exp': 'card-expiry',
  'card.ccv': 'card-code',
  card: 'card-number',
};

export function fields() {
  const numeric = { required: true, inputmode: 'numeric' };
  return el(
    'div',
    { class: 'fields card' },
    field('card-number', 'Card number', {
      ...numeric,
      autocomplete: 'cc-number',
      maxlength: 24,
      wide: true,
      on: { input: group },
    }),
    field('card-expiry', 'Expires MM/YY', {
      ...numeric,
      autocomplete: 'cc-exp',
      maxlength: 7,
      placeholder: '09/31',
      on: { input: slash },
    }),
    field('card-code', 'Security code', { ...numeric, autocomplete: 'cc-csc', maxlength: 4 }),
  );
}

// In fours, as it stands on the card; not while somebody mends the middle of it.
function group({ target }) {
  if (target.selectionStart === target.value.length) {
    target.value = digits(target.value)
      .slice(0, 19)
      .replace(/(.{4})(?=.)/g, '$1 ');
  }
}

function slash({ target, inputType }) {
  if (/^(0[1-9]|1[0-2])$/.test(target.value) && inputType === 'insertText') {
    target.value += '/';
  }
}

const digits = (text) => text.replace(/\D/g, '');

/** What is wrong with the card as far as a page can know, by the fields' ids. */
export function wrong(now = new Date()) {
  return {
    'card-number': isNumber(digits(valueOf('card-number')))
      ? ''
      : 'This is no card number: please look for a typing error.',
    'card-expiry': wrongExpiry(now),
    'card-code': /^\d{3,4}$/.test(valueOf('card-code')) ? '' : 'Enter the 3 or 4 digits.',
  };
}

function wrongExpiry(now) {
  const [, month, year] = EXPIRY.exec(valueOf('card-expiry')) ?? [];
  if (!(month >= 1 && month <= 12)) {
    return 'Enter month and year, like 09/31.';
  }
  // A card is good until its month is over, wherever on earth that is last.
  const end = Date.UTC(2000 + Number(year), Number(month), 1, 12);
  return now.getTime() < end ? '' : 'This card has expired.';
}

/** 13 to 19 digits whose check digit is right (Luhn, ISO/IEC 7812-1). */
function isNumber(number) {
  const sum = [...number].reverse().reduce((total, digit, i) => total + weigh(Number(digit), i % 2 === 1), 0);
  return /^\d{13,19}$/.test(number) && sum % 10 === 0;
}

const weigh = (digit, doubled) => (doubled ? digit * 2 - (digit > 4 ? 9 : 0) : digit);

/** The card as the API wants it. */
export function value() {
  const number = digits(valueOf('card-number'));
  const [, month, year] = EXPIRY.exec(valueOf('card-expiry'));
  const type = SCHEMES.find(([prefix]) => prefix.test(number))?.[1];
  return {
    ...(type && { type }),
    number,
    expMonth: month.padStart(2, '0'),
    expYear: `20${year}`,
    ccv: valueOf('card-code'),
  };
}
