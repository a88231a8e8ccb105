// The basket: its lines, discount, customer and sums.

import * as basket from './basket.js';
import { on } from './bus.js';
import { byId, complain, el } from './dom.js';
import { format, parse } from './money.js';

const MOST_PERCENT = 10_000;

export function set() {
  byId('basket-clear').addEventListener('click', () => basket.clear());
  ['discount', 'discount-kind'].forEach((id) => byId(id).addEventListener('input', takeDiscount));
  byId('customer').addEventListener('input', (event) => basket.setCustomer(event.target.value.trim()));
  byId('dock-toggle').addEventListener('click', turn);
  on('basket', render);
  fillExtras();
  render();
}

function turn() {
  const { dataset } = byId('view-sell');
  dataset.pane = dataset.pane === 'goods' ? 'basket' : 'goods';
  scrollTo(0, 0);
  renderDock();
}

function takeDiscount() {
  const value = byId('discount').value;
  const percent = byId('discount-kind').value === 'percent';
  const parsed = value.trim() ? parse(value.replace('%', '')) : 0;
  const wrong = parsed === null || (percent && parsed > MOST_PERCENT);
  complain(byId('discount'), wrong ? wrongDiscount(percent) : '');
  basket.setDiscount(wrong || !parsed ? null : percent ? { percent: parsed } : { amount: parsed });
}

const wrongDiscount = (percent) =>
  percent ? 'From 0 to 100 percent, with at most two decimals.' : 'An amount like 5 or 12.50.';

function fillExtras() {
  const { discount, customer } = basket.content();
  byId('customer').value = customer;
  byId('discount').value = discount ? String((discount.percent ?? discount.amount) / 100) : '';
  byId('discount-kind').value = discount?.amount ? 'amount' : 'percent';
}

function render() {
  const { lines, discount, customer } = basket.content();
  const sums = basket.totals();
  const empty = basket.isEmpty();
  byId('basket-empty').hidden = !empty;
  byId('basket-foot').hidden = empty;
  byId('basket-clear').hidden = empty;
  renderLines(lines);
  byId('subtotal').textContent = format(sums.subtotal);
  byId('discount-taken').textContent = format(-sums.discount);
  byId('discount-row').hidden = sums.discount === 0;
  byId('total').textContent = format(sums.total);
  // An empty basket is a new customer's: what was typed for the last one must not stay.
  if (empty && !discount && !customer) {
    fillExtras();
    complain(byId('discount'), '');
    byId('extras').open = false;
  }
  renderDock();
}

function renderDock() {
  const count = basket.count();
  const goods = byId('view-sell').dataset.pane === 'goods';
  byId('dock-count').textContent = count === 1 ? '1 item' : `${count} items`;
  byId('dock-total').textContent = format(basket.totals().total);
  byId('dock-toggle').textContent = goods ? 'To the basket' : 'Add more';
}

const rows = new Map();

// Rows stay as long as their line: a click must find its button, and the focus its field, after a quantity has changed.
function renderLines(lines) {
  const ids = new Set(lines.map(({ id }) => id));
  for (const [id, row] of rows) {
    if (!ids.has(id)) {
      row.element.remove();
      rows.delete(id);
    }
  }
  for (const line of lines) {
    if (!rows.has(line.id)) {
      rows.set(line.id, newRow(line));
      byId('lines').append(rows.get(line.id).element);
      rows.get(line.id).element.scrollIntoView({ block: 'nearest' });
    }
    rows.get(line.id).update(line);
  }
}

function newRow({ id, name }) {
  const amount = el('span', { class: 'line-amount' });
  const price = el('span', { class: 'line-price quiet' });
  const field = quantityField(id, name);
  const by = (change) => () => basket.setQuantity(id, basket.quantityOf(id) + change);
  const element = el(
    'li',
    {},
    el('span', { class: 'line-name' }, name),
    amount,
    el('span', { class: 'stepper' }, step(`One ${name} less`, '−', by(-1)), field, step(`One ${name} more`, '+', by(1))),
    price,
    el('button', { type: 'button', class: 'plain remove', 'aria-label': `Remove ${name}`, on: { click: () => remove(id) } }, 'Remove'),
  );
  return { element, update: (line) => fill(line, amount, price, field) };
}

function fill(line, amount, price, field) {
  amount.textContent = format(line.price * line.quantity);
  price.textContent = `× ${format(line.price)}`;
  field.value = `${line.quantity}`;
}

function remove(id) {
  basket.setQuantity(id, 0);
  byId('basket-title').focus();
}

function step(label, sign, action) {
  return el('button', { type: 'button', 'aria-label': label, on: { click: action } }, sign);
}

function quantityField(id, name) {
  const take = () => takeQuantity(field, id);
  const field = el('input', {
    inputmode: 'numeric',
    autocomplete: 'off',
    maxlength: '4',
    'aria-label': `Quantity of ${name}`,
    on: { change: take, focus: () => field.select() },
  });
  return field;
}

// What is no number goes back to what it was.
function takeQuantity(field, id) {
  if (/^\d{1,4}$/.test(field.value.trim())) {
    basket.setQuantity(id, Number(field.value));
  } else {
    field.value = `${basket.quantityOf(id)}`;
  }
}
