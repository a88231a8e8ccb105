// The cart is emptied once what was in it is paid, whenever that is known: at the checkout or on the order's page.

import { NoAnswer } from './api.js';
import { clear } from './cart.js';
import { tab } from './store.js';

const BOUGHT = 'acme-bought';
const OPEN = ['Pending Payment'];
const UNSOLD = ['Payment Failed', 'Cancelled'];

/** This order was made of the cart. */
export const note = (id) => tab.put(BOUGHT, id);

/** Looks at an order that is shown. What gets no answer now is done when the order is next looked at. */
export async function settle({ _id: id, status }) {
  if (tab.get(BOUGHT) !== id || OPEN.includes(status)) {
    return;
  }
  try {
    await (UNSOLD.includes(status) ? undefined : clear());
    tab.drop(BOUGHT);
  } catch (error) {
    if (!(error instanceof NoAnswer)) {
      throw error;
    }
  }
}
