// Making an account, and signing in to it at once.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import { byId, el, whileBusy } from './dom.js';
import { complainAsTold, complainOf, EMAIL, field, passwordField, valueOf } from './form.js';
import * as account from './account.js';
import { notice } from './viewlogin.js';
import { welcome } from './welcome.js';

const NAMES = ['firstname', 'lastname', 'email', 'username', 'password'];
const IDS = Object.fromEntries(NAMES.map((name) => [name, `register-${name}`]));

const TAKEN = {
  username: 'Somebody has this username. Please choose another one.',
  email: 'There is an account with this address. Is it yours? Then log in.',
};

export async function register() {
  return {
    title: 'Make an account',
    content: el(
      'section',
      { class: 'sheet narrow' },
      el('h1', { tabindex: '-1' }, 'Make an account'),
      notice(),
      form(),
      el('p', { class: 'aside' }, 'You have one? ', el('a', { id: 'to-login', href: '#/login' }, 'Log in')),
    ),
  };
}

function form() {
  const submit = (event) => {
    event.preventDefault();
    whileBusy(byId('register-submit'), () => bravely(signUp));
  };
  return el(
    'form',
    { id: 'register-form', novalidate: true, on: { submit } },
    el(
      'div',
      { class: 'fields' },
      field('register-firstname', 'First name', { autocomplete: 'given-name', maxlength: 100 }),
      field('register-lastname', 'Last name', { autocomplete: 'family-name', maxlength: 100 }),
      field('register-email', 'E-mail', {
        required: true,
        type: 'email',
        autocomplete: 'email',
        maxlength: 254,
        wide: true,
      }),
    ),
    field('register-username', 'Username', {
      required: true,
      autocomplete: 'username',
      autocapitalize: 'none',
      spellcheck: 'false',
      maxlength: 64,
      hint: '3 to 64 letters, digits, dots, hyphens or underscores',
    }),
    passwordField('register-password', 'Password', {
      autocomplete: 'new-password',
      maxlength: 128,
      hint: 'At least 8 characters; a few words do well',
    }),
    el('p', { id: 'register-error', class: 'error', role: 'alert' }),
    el('button', { id: 'register-submit', class: 'primary block' }, 'Make the account'),
  );
}

function wrong() {
  const password = byId('register-password').value;
  return {
    'register-email': EMAIL.test(valueOf('register-email')) ? '' : 'Enter an e-mail address, like name@example.com.',
    'register-username': /^[A-Za-z0-9._-]{3,64}$/.test(valueOf('register-username'))
      ? ''
      : 'Enter 3 to 64 letters, digits, dots, hyphens or underscores.',
    'register-password': password.length >= 8 ? '' : 'Enter at least 8 characters.',
  };
}

async function signUp() {
  const form = byId('register-form');
  byId('register-error').textContent = '';
  if (!complainOf(form, wrong())) {
    return;
  }
  const texts = Object.fromEntries(NAMES.map((name) => [name, valueOf(IDS[name])]));
  const person = { ...texts, password: byId('register-password').value };
  try {
    await account.register(person);
  } catch (error) {
    refused(form, error);
    return;
  }
  await welcome();
}

function refused(form, error) {
  if (!(error instanceof Refusal)) {
    throw error;
  }
  byId('register-error').textContent = complainAsTold(form, error, IDS);
  if (error.status === 409) {
    complainOf(form, Object.fromEntries(error.errors.map(({ field: name }) => [IDS[name], TAKEN[name]])));
  }
}
