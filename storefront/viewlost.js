// Where there is nothing to see: an address that leads nowhere, and a shop that does not answer.

import { changed } from './bus.js';
import { el } from './dom.js';
import { show } from './router.js';

const title = (text) => el('h1', { tabindex: '-1' }, text);

/** Also for a product or an order that there is not, in the shop's own words. */
export async function unknown(refusal) {
  return {
    title: 'Not found',
    content: el(
      'section',
      { class: 'lost' },
      title('This is not on our shelves'),
      el('p', {}, refusal?.message ?? 'The address leads nowhere. It may be mistyped, or from long ago.'),
      el('p', {}, el('a', { class: 'button primary', href: '#/' }, 'To all products')),
    ),
  };
}

export async function trouble(error) {
  return {
    title: 'No answer',
    content: el(
      'section',
      { class: 'lost' },
      title('The shop does not answer'),
      el('p', {}, `${error.message} Your cart and your orders are safe with it.`),
      el(
        'p',
        {},
        el('button', { type: 'button', id: 'trouble-retry', class: 'primary', on: { click: again } }, 'Try again'),
      ),
    ),
  };
}

function again() {
  changed('retry');
  show();
}
