// One line above everything that says what went wrong on the way to the shop, and tries it again.

import { byId } from './dom.js';

let again = null;

export function set() {
  byId('banner-retry').addEventListener('click', () => {
    const work = again;
    hideBanner();
    work();
  });
  byId('banner-close').addEventListener('click', hideBanner);
}

/** Without `retry` there is no button for it. */
export function showBanner(text, retry) {
  again = retry;
  byId('banner-text').textContent = text;
  byId('banner-retry').hidden = !retry;
  byId('banner').hidden = false;
}

export function hideBanner() {
  again = null;
  byId('banner').hidden = true;
}
