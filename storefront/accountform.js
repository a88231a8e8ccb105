// What the forms of logging in and of making an account have in common.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import { byId, el, whileBusy } from './dom.js';
import { field } from './form.js';
import { welcome } from './welcome.js';

/** A form, its parts' ids beginning with `name`; `work` runs when it is sent. */
export function accountForm(name, label, work, ...parts) {
  const submit = (event) => {
    event.preventDefault();
    whileBusy(byId(`${name}-submit`), () => bravely(work));
  };
  return el(
    'form',
    { id: `${name}-form`, novalidate: true, on: { submit } },
    ...parts,
    el('p', { id: `${name}-error`, class: 'error', role: 'alert' }),
    el('button', { id: `${name}-submit`, class: 'primary block' }, label),
  );
}

export const usernameField = (id, attributes) =>
  field(id, 'Username', {
    required: true,
    autocomplete: 'username',
    autocapitalize: 'none',
    spellcheck: 'false',
    maxlength: 64,
    ...attributes,
  });

/** Signs in by `work`, then on from where a person was; `refused` tells what the shop said instead. */
export async function enter(work, refused) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) {
      throw error;
    }
    refused(error);
    return;
  }
  await welcome();
}
