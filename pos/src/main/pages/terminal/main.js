// Puts the page together.

import { changed } from './bus.js';
import * as clock from './clock.js';
import * as products from './products.js';
import * as sales from './sales.js';
import * as session from './session.js';
import * as signin from './signin.js';
import * as state from './state.js';
import * as sync from './sync.js';
import * as views from './views.js';
import * as cashForm from './cashform.js';
import * as cardForm from './cardform.js';
import * as report from './report.js';
import * as selling from './selling.js';
import * as staff from './staff.js';
import * as viewBasket from './viewbasket.js';
import * as viewGoods from './viewgoods.js';
import * as viewReceipt from './viewreceipt.js';
import * as viewSales from './viewsales.js';

const PARTS = [views, signin, state, viewGoods, viewBasket, selling, cashForm, cardForm, viewReceipt, viewSales, report, staff];

addEventListener('error', (event) => confess(event.message));
addEventListener('unhandledrejection', (event) => confess(event.reason?.message ?? event.reason));

if (!isSecureContext) {
  throw new Error('a till needs an address with https');
}

PARTS.forEach((part) => part.set());
await Promise.all([clock.restore(), products.restore(), session.restore()]);
await sales.prune();
changed('session');
sync.start();
await navigator.serviceWorker.register('sw.js');

// What nobody expected: the console still has all of it.
function confess(message) {
  signin.banner(`Something in this page is broken: ${message}. Sales that wait are kept. Please reload it.`);
}
