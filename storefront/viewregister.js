// Making an account, and signing in to it at once.

import { accountForm, enter, usernameField } from './accountform.js';
import { byId, el } from './dom.js';
import { complainAsTold, complainOf, EMAIL, field, passwordField, valueOf } from './form.js';
import * as account from './account.js';
import { notice } from './viewlogin.js';

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
  return accountForm(
    'register',
    'Make the account',
    signUp,
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
    usernameField('register-username', { hint: '3 to 64 letters, digits, dots, hyphens or underscores' }),
    passwordField('register-password', 'Password', {
      autocomplete: 'new-password',
      maxlength: 128,
      hint: 'At least 8 characters; a few words do well',
    }),
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
  await enter(() => account.register(person), (error) => refused(form, error));
}

function refused(form, error) {
  byId('register-error').textContent = complainAsTold(form, error, IDS);
  if (error.status === 409) {
    complainOf(form, Object.fromEntries(error.errors.map(({ field: name }) => [IDS[name], TAKEN[name]])));
  }
}
