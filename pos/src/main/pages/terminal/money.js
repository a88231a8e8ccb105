// Money is a whole number of cents everywhere in the page; amounts become decimals on the wire and on the screen only.

const DECIMAL = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;

/** Cents of an amount as JSON has it. Its shortest text is the decimal that was sent, so nothing is rounded. */
export function fromJson(amount) {
  const cents = parse(String(Math.abs(amount)));
  if (cents === null) {
    throw new TypeError(`not an amount of money: ${amount}`);
  }
  return amount < 0 ? -cents : cents;
}

/** The nearest double to the decimal, whose shortest text is the decimal again. */
export function toJson(cents) {
  return cents / 100;
}

/** Cents of what a person typed, or null where it is no amount. */
export function parse(text) {
  const found = DECIMAL.exec(text.trim().replace(/^\$\s*/, ''));
  return found ? Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')) : null;
}

/** As people read it: $1,402.50. */
export function format(cents) {
  const all = Math.abs(cents);
  const whole = String(Math.floor(all / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${cents < 0 ? '−' : ''}$${whole}.${String(all % 100).padStart(2, '0')}`;
}

/** A share of an amount, rounded half up to a cent, as the shop rounds. */
export function share(cents, hundredthsOfPercent) {
  return Number((BigInt(cents) * BigInt(hundredthsOfPercent) + 5000n) / 10000n);
}
