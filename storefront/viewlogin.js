// Signing in; then on from where a person was.

import { accountForm, enter, usernameField } from './accountform.js';
import { byId, el } from './dom.js';
import { complainAsTold, complainOf, missing, passwordField } from './form.js';
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
  return accountForm(
    'login',
    'Log in',
    signIn,
    usernameField('login-username'),
    passwordField('login-password', 'Password', { autocomplete: 'current-password', maxlength: 128 }),
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
  await enter(() => account.login(username, password), (error) => refused(form, error));
}

function refused(form, error) {
  const text =
    error.status === 401
      ? 'Username and password do not match. Please look at both.'
      : complainAsTold(form, error, IDS);
  byId('login-error').textContent = text;
  if (error.status === 401) {
    byId('login-password').select();
  }
}
