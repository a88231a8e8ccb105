// Which of the page's views is seen: the part behind the # says so, so that each can be linked.

import { byId } from './dom.js';

const TITLES = { functions: 'Functions', queues: 'Queues', journeys: 'Journeys', journey: 'Journey' };
const JOURNEY = '#/journey/';

const entered = {};

let ready = false;

/** Runs each time a view is shown, with the id that it is about. */
export function onShow(view, action) {
  entered[view] = action;
}

export const linkTo = (correlationId) => JOURNEY + encodeURIComponent(correlationId);

export function open(correlationId) {
  location.hash = linkTo(correlationId);
}

/** What is seen, and the id that it is about. */
export function shown() {
  if (location.hash.startsWith(JOURNEY)) {
    return { view: 'journey', id: decoded(location.hash.slice(JOURNEY.length)) };
  }
  const view = location.hash.slice(2);
  return { view: view in TITLES && view !== 'journey' ? view : 'functions', id: '' };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function set() {
  addEventListener('hashchange', () => {
    show();
    byId(`${shown().view}-title`).focus({ preventScroll: true });
    scrollTo(0, 0);
  });
}

/** The first state stands: from now on there is something to see. */
export function begin() {
  if (!ready) {
    ready = true;
    show();
  }
}

function show() {
  if (!ready) {
    return;
  }
  const { view, id } = shown();
  for (const each of Object.keys(TITLES)) {
    byId(`view-${each}`).hidden = each !== view;
  }
  document.querySelectorAll('nav a').forEach((link) => tell(link, view));
  document.title = `${TITLES[view]} · ACME console`;
  entered[view]?.(id);
  document.body.dataset.view = view;
}

function tell(link, view) {
  if (link.dataset.views.split(' ').includes(view)) {
    link.setAttribute('aria-current', 'page');
  } else {
    link.removeAttribute('aria-current');
  }
}
