// The products: search, bar codes, tiles.

import * as basket from './basket.js';
import { on } from './bus.js';
import { announce, byId, complain, el } from './dom.js';
import { format } from './money.js';
import * as products from './products.js';
import { onShow } from './views.js';

const MOST_TILES = 120;
const TINTS = 6;

export function set() {
  const search = byId('search');
  search.addEventListener('input', () => render());
  byId('search-form').addEventListener('submit', (event) => {
    event.preventDefault();
    enter(search.value);
  });
  byId('search-clear').addEventListener('click', () => clear());
  on('products', render);
  on('basket', render);
  onShow('sell', () => {
    byId('view-sell').dataset.pane = 'goods';
    render();
    // On a touch screen it would call up the keyboard over the goods.
    if (!matchMedia('(pointer: coarse)').matches) {
      search.focus();
    }
  });
}

function clear() {
  byId('search').value = '';
  byId('search').focus();
  render();
}

function enter(text) {
  const found = text.trim() ? [products.scanned(text)].filter(Boolean) : [];
  const meant = found.length ? found : products.matching(text);
  if (meant.length === 1) {
    put(meant[0]);
    clear();
  } else {
    complain(byId('search'), text.trim() ? advice(meant.length) : '');
  }
}

const advice = (count) =>
  count === 0 ? 'No product has this name or bar code.' : `${count} products match: choose one, or type more.`;

function put(product) {
  const room = basket.add(product);
  complain(byId('search'), room ? '' : 'The basket is full.');
  announce(room ? `${product.name} added, ${format(basket.totals().total)} in all` : '');
}

function render() {
  const search = byId('search');
  const matching = products.matching(products.scanned(search.value) ? '' : search.value);
  complain(search, '');
  byId('search-clear').hidden = !search.value;
  byId('grid-note').textContent = note(matching.length);
  const focused = document.activeElement?.dataset.product;
  byId('grid').replaceChildren(...matching.slice(0, MOST_TILES).map((product) => el('li', {}, tile(product))));
  if (focused) {
    byId('grid').querySelector(`[data-product="${CSS.escape(focused)}"]`)?.focus();
  }
}

function note(count) {
  if (products.known().length === 0) {
    return 'The products come with the first connection to the shop.';
  }
  if (count === 0) {
    return 'No product matches.';
  }
  return count > MOST_TILES ? `${count - MOST_TILES} more: type more to find them.` : '';
}

function tile(product) {
  const inBasket = basket.quantityOf(product.id);
  return el(
    'button',
    { type: 'button', class: `tile tint-${tint(product)}`, 'data-product': product.id, on: { click: () => put(product) } },
    el('span', { class: 'tile-name' }, product.name),
    el('span', { class: 'tile-price' }, format(product.price)),
    inBasket ? el('span', { class: 'tile-count' }, el('span', { class: 'unseen' }, 'In the basket: '), `${inBasket}`) : null,
  );
}

// The same product has the same tint on every till and every day.
function tint({ id }) {
  return [...id].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) % 9973, 7) % TINTS;
}
