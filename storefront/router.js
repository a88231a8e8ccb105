// Which view the address asks for, and showing it.
//
// A view is a function of its parameters that promises {title, content, entered, left}: it is shown when it stands complete.

import { NoAnswer, Refusal } from './api.js';
import { byId, set } from './dom.js';
import { SignInNeeded } from './session.js';
import { tab } from './store.js';
import { hideBanner } from './banner.js';

const PLACE = 'acme-place';

const routes = [];
let fallbacks = {};
let turn = 0;
let leave = () => {};
let path = '/';

/** A path like `/tag/:tag`; `passing` marks what one does not come back to after signing in. */
export function route(pattern, name, view, { passing = false } = {}) {
  const shape = new RegExp(`^${pattern.replaceAll(/:\w+/g, '([^/]+)')}/?$`);
  routes.push({ shape, name, view, passing });
}

/** What stands in for a view: `unknown` where there is nothing, `trouble` where the shop does not answer. */
export function fallback(views) {
  fallbacks = views;
}

export function start() {
  addEventListener('hashchange', () => show());
  show();
}

/** Goes to a view; `instead` leaves no way back to this one. */
export function go(to, { instead = false } = {}) {
  if (`#${to}` === location.hash) {
    show();
  } else if (instead) {
    location.replace(`#${to}`);
  } else {
    location.hash = to;
  }
}

/** Where a person was before he came to sign in. */
export const lastPlace = () => tab.get(PLACE) ?? '/';

/** Tells one showing of a view from the next. */
export const here = () => turn;

/** Shows the view of the address (again). */
export async function show() {
  const mine = ++turn;
  const main = byId('main');
  path = location.hash.slice(1) || '/';
  main.setAttribute('aria-busy', 'true');
  const view = await load(find(path));
  if (mine !== turn) {
    return;
  }
  if (view) {
    main.removeAttribute('aria-busy');
    place(view);
  }
}

function find(wanted) {
  for (const { shape, ...found } of routes) {
    const parameters = shape.exec(wanted);
    if (parameters) {
      return { ...found, parameters: decoded(parameters.slice(1)) };
    }
  }
  return { name: 'unknown', view: fallbacks.unknown, passing: true, parameters: [] };
}

// A % that begins no character is what it is.
function decoded(parameters) {
  try {
    return parameters.map(decodeURIComponent);
  } catch (error) {
    if (error instanceof URIError) {
      return parameters;
    }
    throw error;
  }
}

async function load({ name, view, passing, parameters }) {
  if (!passing) {
    tab.put(PLACE, path);
  }
  try {
    return { name, ...(await view(...parameters)) };
  } catch (error) {
    return instead(error);
  }
}

async function instead(error) {
  if (error instanceof SignInNeeded) {
    go('/login', { instead: true });
    return null;
  }
  if (error instanceof NoAnswer) {
    return { name: 'trouble', ...(await fallbacks.trouble(error)) };
  }
  if (error instanceof Refusal) {
    return { name: 'unknown', ...(await fallbacks.unknown(error)) };
  }
  throw error;
}

function place({ name, title, content, entered, left }) {
  const first = document.body.dataset.view === 'none';
  leave();
  leave = left ?? (() => {});
  hideBanner();
  byId('main').replaceChildren(...[content].flat());
  document.title = `${title} · ACME Fitness`;
  markHere();
  document.body.dataset.view = name;
  if (!first) {
    scrollTo(0, 0);
    document.querySelector('#main h1').focus({ preventScroll: true });
  }
  entered?.();
}

function markHere() {
  for (const link of document.querySelectorAll('header nav a')) {
    set(link, 'aria-current', link.hash === `#${path}` ? 'page' : false);
  }
}
