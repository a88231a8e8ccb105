// Who gets it, and how it comes to him.

import { byId, el } from './dom.js';
import { EMAIL, field, missing, valueOf } from './form.js';

const WAYS = [
  { id: 'delivery-parcel', value: 'UPS/FEDEX', label: 'Parcel', text: 'UPS or FedEx, to your door' },
  { id: 'delivery-dhl', value: 'DHL', label: 'DHL', text: 'To your door, or to a locker near by' },
  { id: 'delivery-store', value: 'instore', label: 'Pick it up', text: 'In our store; you need no address' },
];

const ADDRESS = ['street', 'city', 'zip', 'state', 'country'];
const TEXTS = ['firstname', 'lastname', 'email', ...ADDRESS];

const MISSING = {
  firstname: 'Enter your first name.',
  lastname: 'Enter your last name.',
  street: 'Enter street and number.',
  city: 'Enter the city.',
  zip: 'Enter the postal code.',
  country: 'Enter the country.',
};

/** Which field the shop means. */
export const IDS = {
  ...Object.fromEntries(ADDRESS.map((name) => [`address.${name}`, name])),
  firstname: 'firstname',
  lastname: 'lastname',
  email: 'email',
};

/** What was typed here, and by whom: whoever has to log in again in between finds it as it was. */
let typed = {};

export function remember() {
  typed = { id: typed.id, delivery: delivery(), ...Object.fromEntries(TEXTS.map((id) => [id, byId(id).value])) };
}

export function who(person) {
  typed = typed.id === person.id ? typed : { id: person.id };
  const known = { ...person, ...typed };
  const required = { required: true, maxlength: 100 };
  return el(
    'div',
    { class: 'fields' },
    field('firstname', 'First name', { ...required, autocomplete: 'given-name', value: known.firstname }),
    field('lastname', 'Last name', { ...required, autocomplete: 'family-name', value: known.lastname }),
    field('email', 'E-mail', {
      ...required,
      maxlength: 254,
      type: 'email',
      autocomplete: 'email',
      value: known.email,
      wide: true,
    }),
  );
}

export function ways() {
  const chosen = typed.delivery ?? WAYS[0].value;
  return el(
    'div',
    { class: 'ways' },
    WAYS.map((each) => way(each, each.value === chosen)),
  );
}

function way({ id, value, label, text }, checked) {
  return el(
    'label',
    { class: 'way', for: id },
    el('input', { type: 'radio', name: 'delivery', id, value, checked, on: { change: showAddress } }),
    el('span', {}, el('strong', {}, label), el('span', { class: 'quiet' }, text)),
  );
}

export function address() {
  const known = typed;
  const required = { required: true, maxlength: 100 };
  return el(
    'div',
    { class: 'fields', id: 'address' },
    field('street', 'Street and number', {
      ...required,
      maxlength: 200,
      autocomplete: 'address-line1',
      value: known.street,
      wide: true,
    }),
    field('zip', 'Postal code', { ...required, maxlength: 20, autocomplete: 'postal-code', value: known.zip }),
    field('city', 'City', { ...required, autocomplete: 'address-level2', value: known.city }),
    field('state', 'State or region', { maxlength: 100, autocomplete: 'address-level1', value: known.state }),
    field('country', 'Country', { ...required, autocomplete: 'country-name', value: known.country }),
  );
}

/** Who picks it up himself need not tell where he lives. */
export function showAddress() {
  byId('address').hidden = isPickedUp();
}

const delivery = () => document.querySelector('input[name="delivery"]:checked').value;

const isPickedUp = () => delivery() === 'instore';

/** What is wrong, by the fields' ids. */
export function wrong() {
  const { firstname, lastname, ...place } = MISSING;
  return {
    ...missing({ firstname, lastname, ...(isPickedUp() ? {} : place) }),
    email: EMAIL.test(valueOf('email')) ? '' : 'Enter an e-mail address, like name@example.com.',
  };
}

/** The part of the order that is told here. */
export function value() {
  const [firstname, lastname, email, ...place] = TEXTS.map(valueOf);
  const to = Object.fromEntries(ADDRESS.map((name, i) => [name, place[i]]));
  return { firstname, lastname, email, delivery: delivery(), ...(isPickedUp() ? {} : { address: to }) };
}
