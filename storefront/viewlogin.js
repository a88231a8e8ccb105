// Signing in; then on from where a person was.

import { bravely } from './actions.js';
import { Refusal } from './api.js';
import { byId, el, whileBusy } from './dom.js';
import { complainAsTold, complainOf, field, missing, passwordField } from './form.js';
import { welcome } from './welcome.js';
import { lastPlace } from './router.js';
import * as account from './account.js';

const IDS = { username: 'login-username', password: 'login-password' };

export async function login() {
  return {
    title: 'Log in',
    content: el(
      'section',
      { class: 'sheet narrow' },
      el('h1', { tabindex: '-1' }, 'Log in'),
      notice(),
      form(),
      el('p', { class: 'aside' }, 'New here? ', el('a', { id: 'to-register', href: '#/register' }, 'Make an account')),
    ),
  };
}

/** Why one has to. */
export function notice() {
  const place = lastPlace();
  const why = place === '/checkout' ? 'to check out. Your cart comes along' : 'to see your orders';
  return /^\/(checkout|order)/.test(place)
    ? el('p', { id: 'login-notice', class: 'notice' }, `Please log in, or make an account, ${why}.`)
    : null;
}

function form() {
  const submit = (event) => {
    event.preventDefault();
    whileBusy(byId('login-submit'), () => bravely(signIn));
  };
  return el(
    'form',
    { id: 'login-form', novalidate: true, on: { submit } },
    field('login-username', 'Username', {
      required: true,
      autocomplete: 'username',
      autocapitalize: 'none',
      spellcheck: 'false',
      maxlength: 64,
    }),
    passwordField('login-password', 'Password', { autocomplete: 'current-password', maxlength: 128 }),
    el('p', { id: 'login-error', class: 'error', role: 'alert' }),
    el('button', { id: 'login-submit', class: 'primary block' }, 'Log in'),
  );
}

async function signIn() {
  const form = byId('login-form');
  const username = byId('login-username').value.trim();
  const password = byId('login-password').value;
  byId('login-error').textContent = '';
  const texts = { 'login-username': 'Enter your username.', 'login-password': 'Enter your password.' };
  if (!complainOf(form, missing(texts))) {
    return;
  }
  try {
    await account.login(username, password);
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
  const text =
    error.status === 401
      ? 'Username and password do not match. Please look at both.'
      : complainAsTold(form, error, IDS);
  byId('login-error').textContent = text;
  if (error.status === 401) {
    byId('login-password').select();
  }
}
