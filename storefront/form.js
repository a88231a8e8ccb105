// Fields with their labels and, beside each, a place for what is wrong with it.

import { byId, el, set } from './dom.js';

/** A field; `attributes` are the input's, `hint` stands under the label. */
export function field(id, label, { hint, wide = false, ...attributes } = {}) {
  const input = el('input', {
    id,
    type: 'text',
    'aria-describedby': hint ? `${id}-hint ${id}-error` : `${id}-error`,
    ...attributes,
  });
  input.addEventListener('input', () => complain(input, ''));
  return el(
    'div',
    { class: wide ? 'field wide' : 'field' },
    el('label', { for: id }, label, attributes.required ? null : el('span', { class: 'quiet' }, ' (optional)')),
    hint ? el('p', { class: 'hint', id: `${id}-hint` }, hint) : null,
    input,
    el('p', { class: 'error', id: `${id}-error` }),
  );
}

/** A password, and a button that shows what was typed. */
export function passwordField(id, label, attributes) {
  const shell = field(id, label, { type: 'password', required: true, ...attributes });
  const input = shell.querySelector('input');
  const eye = el('button', { type: 'button', class: 'eye', 'aria-pressed': 'false', 'aria-controls': id }, 'Show');
  eye.setAttribute('aria-label', 'Show the password');
  eye.addEventListener('click', () => {
    const seen = input.type === 'password';
    input.type = seen ? 'text' : 'password';
    eye.setAttribute('aria-pressed', String(seen));
    eye.textContent = seen ? 'Hide' : 'Show';
  });
  const together = el('div', { class: 'with-eye' });
  input.replaceWith(together);
  together.append(input, eye);
  return shell;
}

/** Says beside a field what is wrong with it; an empty text says that nothing is. */
export function complain(input, text) {
  byId(`${input.id}-error`).textContent = text;
  set(input, 'aria-invalid', text ? 'true' : false);
}

/** Says what is wrong, by the fields' ids, and goes to the first of them; true when nothing is. */
export function complainOf(form, wrong) {
  const inputs = [...form.querySelectorAll('input[id][aria-describedby]')];
  inputs.forEach((input) => complain(input, wrong[input.id] ?? ''));
  const first = inputs.find((input) => wrong[input.id]);
  first?.focus();
  return !first;
}

/**
 * Puts the shop's complaints beside the fields that they name.
 *
 * @param ids maps a field's name, or the beginning of it, to an input's id
 * @returns what no field takes, as one text
 */
export function complainAsTold(form, refusal, ids) {
  const wrong = {};
  const rest = [];
  for (const { field: name, detail } of refusal.errors) {
    const id = Object.entries(ids).find(([beginning]) => name.toLowerCase().startsWith(beginning.toLowerCase()))?.[1];
    if (id) {
      wrong[id] = sentence(detail);
    } else {
      rest.push(`${name} ${detail}`);
    }
  }
  complainOf(form, wrong);
  return refusal.errors.length > 0 ? sentence(rest.join('; ')) : refusal.message;
}

/** As it is read on its own: "must be a number" becomes "Must be a number." */
export function sentence(text) {
  const whole = text.charAt(0).toUpperCase() + text.slice(1);
  return whole === '' || /[.!?]$/.test(whole) ? whole : `${whole}.`;
}

/** Roughly: whether it reaches somebody only a message tells. */
export const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What stands in a field, without the space around it. */
export const valueOf = (id) => byId(id).value.trim();

/** What is wrong with fields that must not be empty, by their ids: `{street: 'Enter the street.'}`. */
export function missing(texts) {
  return Object.fromEntries(Object.entries(texts).filter(([id]) => valueOf(id) === ''));
}
