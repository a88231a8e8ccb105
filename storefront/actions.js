// What people do in a view, when the shop is slow, away, or wants to know who they are.

import { NoAnswer } from './api.js';
import { showBanner } from './banner.js';
import { go, here } from './router.js';
import { SignInNeeded } from './session.js';

/** Runs what calls the shop. Without an answer the banner says so and offers to run it again; true when it went well. */
export async function bravely(work) {
  const mark = here();
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof SignInNeeded) {
      go('/login');
    } else if (error instanceof NoAnswer) {
      // Nobody repeats what belongs to a view that was left.
      showBanner(`${error.message} Nothing you entered is lost.`, here() === mark ? () => bravely(work) : undefined);
    } else {
      throw error;
    }
    return false;
  }
}
