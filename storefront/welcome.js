// What comes of signing in: the guest's cart is taken along, and the person goes on from where he was.

import { NoAnswer } from './api.js';
import { takeOver } from './cart.js';
import { go, lastPlace } from './router.js';

/** A cart that could not be taken along now is noted, and comes later. */
export async function welcome() {
  try {
    await takeOver();
  } catch (error) {
    if (!(error instanceof NoAnswer)) {
      throw error;
    }
  }
  go(lastPlace(), { instead: true });
}
