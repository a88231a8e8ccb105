// The header that stands around every view: who is signed in, and how much is in the cart.

import { logout } from './account.js';
import { bravely } from './actions.js';
import { on } from './bus.js';
import * as cart from './cart.js';
import { announce, byId, whileBusy } from './dom.js';
import { me } from './person.js';
import { go } from './router.js';
import { user } from './session.js';

export function start() {
  on('session', session);
  on('retry', session);
  on('cart', count);
  byId('sign-out').addEventListener('click', () => whileBusy(byId('sign-out'), signOut));
  byId('skip').addEventListener('click', skip);
  session();
}

// The address of this page is its view's: a link to a part of it would be one to another view.
function skip(event) {
  event.preventDefault();
  byId('main').focus();
}

async function signOut() {
  await logout();
  go('/');
  announce('You are signed out.');
}

function session() {
  document.body.dataset.session = user() ? 'person' : 'guest';
  byId('nav-login').hidden = Boolean(user());
  byId('sign-out').hidden = !user();
  byId('nav-name').textContent = '';
  bravely(() => Promise.all([cart.settle().then(cart.recount), user() && name()]));
}

async function name() {
  const { firstname, username } = await me();
  byId('nav-name').textContent = ` ${firstname || username}`;
}

function count() {
  const things = cart.count();
  byId('cart-count').textContent = things;
  byId('cart-count').hidden = things === 0;
  byId('nav-cart').setAttribute('aria-label', `Cart, ${things === 1 ? '1 thing' : `${things} things`}`);
}
