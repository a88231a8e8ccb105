// Which of the page's views is seen.

import { on } from './bus.js';
import { byId } from './dom.js';
import { current } from './session.js';

const VIEWS = ['signin', 'sell', 'receipt', 'sales', 'report'];

const entered = {};

/** Runs each time a view is shown. */
export function onShow(view, action) {
  entered[view] = action;
}

export const shown = () => document.body.dataset.view;

export function show(view, detail) {
  for (const each of VIEWS) {
    byId(`view-${each}`).hidden = each !== view;
  }
  document.body.dataset.view = view;
  byId('top').hidden = view === 'signin';
  document.querySelectorAll('nav [data-go]').forEach((button) => mark(button, view));
  byId('banner').hidden = true;
  scrollTo(0, 0);
  entered[view]?.(detail);
}

function mark(button, view) {
  if (button.dataset.go === view) {
    button.setAttribute('aria-current', 'page');
  } else {
    button.removeAttribute('aria-current');
  }
}

export function set() {
  for (const button of document.querySelectorAll('[data-go]')) {
    button.addEventListener('click', () => show(button.dataset.go));
  }
  for (const button of document.querySelectorAll('[data-close]')) {
    button.addEventListener('click', () => button.closest('dialog').close());
  }
  on('session', () => show(current() ? 'sell' : 'signin'));
}
