// One order, which moves by itself until it has come to its end.

import { NoAnswer } from './api.js';
import { hideBanner, showBanner } from './banner.js';
import * as bought from './bought.js';
import { cancelling } from './cancelling.js';
import { pictures } from './catalog.js';
import { el } from './dom.js';
import { follow } from './follow.js';
import { destination, items } from './orderparts.js';
import { get, isSettled } from './orders.js';
import { draw } from './orderstate.js';
import { go } from './router.js';
import { SignInNeeded } from './session.js';
import { time } from './time.js';

export async function order(id) {
  const [first, images] = await Promise.all([get(id), pictures()]);
  await bought.settle(first);
  let stop = () => {};
  return {
    title: `Order ${short(id)}`,
    content: page(first, images),
    entered: () => {
      draw(first);
      stop = isSettled(first) ? stop : follow(() => lookOn(id), draw, isSettled);
    },
    left: () => stop(),
  };
}

async function look(id) {
  const now = await get(id);
  await bought.settle(now);
  return now;
}

/** The order, or null where the shop does not answer: the next look may find it again. */
async function lookOn(id) {
  try {
    const now = await look(id);
    hideBanner();
    return now;
  } catch (error) {
    if (error instanceof NoAnswer) {
      showBanner(`${error.message} This page goes on by itself when it can.`);
    } else if (error instanceof SignInNeeded) {
      go('/login');
    } else {
      throw error;
    }
    return null;
  }
}

/** Enough of an id to talk about. */
const short = (id) => id.slice(-6).toUpperCase();

function page(first, images) {
  return [
    el('p', { class: 'back' }, el('a', { href: '#/orders' }, '← All orders')),
    el('h1', { tabindex: '-1' }, `Order ${short(first._id)}`),
    el('p', { class: 'quiet' }, 'Ordered on ', time(first.date)),
    el(
      'section',
      { class: 'sheet', 'aria-label': 'Where it is' },
      el('p', { id: 'order-status', class: 'status' }),
      el('ol', { id: 'progress', class: 'progress' }),
      el('p', { id: 'order-note', hidden: true }),
      el('p', { id: 'order-tracking', hidden: true }),
      cancelling(first._id, () => look(first._id).then(draw)),
    ),
    el('div', { class: 'columns' }, items(first, images), el('div', {}, destination(first), history())),
  ];
}

const history = () =>
  el('section', { class: 'sheet' }, el('h2', {}, 'What happened'), el('ol', { id: 'history', class: 'history' }));
