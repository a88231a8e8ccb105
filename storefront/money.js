// Money is a whole number of cents everywhere in the page; amounts become decimals on the wire and on the screen only.

const DECIMAL = /^(\d{1,13})(?:\.(\d{1,2}))?$/;

/**
 * Cents of an amount as the API has it: a number, or in carts what a client sent as a text. A number's shortest text is the
 * decimal that was meant, so nothing is rounded.
 */
export function fromJson(amount) {
  const found = DECIMAL.exec(String(amount).replace(/[",\s]/g, ''));
  if (!found) {
    throw new TypeError(`not an amount of money: ${amount}`);
  }
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** The nearest double to the decimal, whose shortest text is the decimal again. */
export const toJson = (cents) => cents / 100;

/** As people read it: $1,402.50. */
export function format(cents) {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  return `$${whole}.${String(cents % 100).padStart(2, '0')}`;
}
