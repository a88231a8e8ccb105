// Pictures of products. Some shops have none, and some addresses lead nowhere: a drawing stands in then.

import { el } from './dom.js';

const NONE = '/storefront/nopicture.svg';

// The policy of this page lets pictures come from this shop and over TLS only.
const isAllowed = (url) => /^(\/|https:)/.test(url ?? '');

/** A picture beside a text that says the same is an ornament: its `alt` is empty. */
export function picture(url, attributes = {}) {
  const image = el('img', { alt: '', width: 400, height: 400, decoding: 'async', ...attributes });
  show(image, url);
  return image;
}

/** Shows another picture in the same place. */
export function show(image, url) {
  image.onerror = () => {
    image.onerror = null;
    image.src = NONE;
  };
  image.src = isAllowed(url) ? url : NONE;
}
