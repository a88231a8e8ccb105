// The last journeys, newest first, and the way to one by its id.

import { get, NoAnswer, Refusal } from './api.js';
import { byId, el, mark, say, whileBusy } from './dom.js';
import { latest, onState } from './live.js';
import { rows } from './rows.js';
import { ago, count, duration } from './units.js';
import { linkTo, open } from './views.js';

const KEPT = 'only-chains';

export function set() {
  const fill = rows(byId('journey-list'), (journey) => journey.correlationId, create, 'journeys-title');
  const only = byId('only-chains');
  only.checked = sessionStorage.getItem(KEPT) === 'true';
  const render = ({ journeys, now }) => {
    const chosen = journeys.filter((journey) => !only.checked || causedMore(journey)).sort(newestFirst);
    fill(chosen.map((journey) => ({ ...journey, now })));
    empty(journeys.length, chosen.length);
  };
  onState(render);
  only.addEventListener('change', () => {
    sessionStorage.setItem(KEPT, `${only.checked}`);
    render(latest());
  });
  byId('find-form').addEventListener('submit', (event) => {
    event.preventDefault();
    whileBusy(event.submitter ?? event.target, find);
  });
}

// By their start: one that moves on does not jump.
const newestFirst = (one, other) => Date.parse(other.startedAt) - Date.parse(one.startedAt);

const causedMore = ({ messages, failed }) => messages || failed;

function empty(all, chosen) {
  byId('journeys-empty').hidden = chosen > 0;
  say(byId('journeys-empty'), all ? 'All of them caused nothing else.' : 'Nothing has happened yet: ask the shop for something.');
}

function create({ correlationId, title }) {
  const when = el('span', { class: 'age quiet' });
  const about = el('span', { class: 'quiet small about' });
  const badges = el('span', { class: 'badges' });
  const link = el('a', { class: 'journey', href: linkTo(correlationId) }, el('span', { class: 'title' }, title), about, badges, when);
  return { element: el('li', {}, link), update: (journey) => fillRow(journey, { when, about, badges }) };
}

function fillRow(journey, { when, about, badges }) {
  const took = duration(Date.parse(journey.lastAt) - Date.parse(journey.startedAt));
  const order = journey.orderId ? `order ${journey.orderId}, ` : '';
  say(when, ago(journey.startedAt, journey.now));
  say(about, `${order}${count(journey.steps, 'step')}${journey.messages ? ` in ${took}` : ''}`);
  tell(badges, journey);
}

/** What was not smooth about a journey, in words and signs. */
export function tell(badges, { retries, failed }) {
  const now = `${retries} ${failed}`;
  if (badges.dataset.told !== now) {
    mark(badges, 'told', now);
    badges.replaceChildren(
      ...(retries ? [badge('again', `↻ ${count(retries, 'retry', 'retries')}`)] : []),
      ...(failed ? [badge('failed', '✕ failed')] : []),
    );
  }
}

const badge = (kind, text) => el('span', { class: 'badge', 'data-kind': kind }, text);

async function find() {
  const field = byId('find');
  const text = field.value.trim();
  const known = latest()?.journeys.find(({ orderId }) => orderId && orderId === text);
  const problem = text ? await missing(known?.correlationId ?? text) : 'Enter an id: the answer of a request has it as X-Correlation-Id.';
  say(byId('find-error'), problem);
  if (problem) {
    field.setAttribute('aria-invalid', 'true');
    field.focus();
  } else {
    field.removeAttribute('aria-invalid');
    open(known?.correlationId ?? text);
  }
}

async function missing(correlationId) {
  try {
    await get(`journeys/${encodeURIComponent(correlationId)}`);
    return '';
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    return error.status === 404 ? 'No journey with this id is known (any more).' : error.message;
  }
}
