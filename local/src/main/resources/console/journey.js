// One journey, drawn and told; it grows while the order moves on.

import { get, NoAnswer, Refusal } from './api.js';
import { byId, say } from './dom.js';
import { drawing } from './drawing.js';
import { tell } from './journeys.js';
import { fact } from './letterrow.js';
import { latest, onState } from './live.js';
import { rows } from './rows.js';
import { create } from './steprow.js';
import { brokenFor, endOf } from './telling.js';
import { count, duration, timeOfDay } from './units.js';
import { onShow, shown } from './views.js';

let fill;
let redraw;
let opened;
let seen;

export function set() {
  fill = rows(byId('step-list'), ({ number }) => number, create);
  redraw = drawing(byId('drawing'));
  onShow('journey', open);
  onState(() => opened !== undefined && shown().view === 'journey' && follow());
}

function open(id) {
  opened = id;
  seen = undefined;
  byId('journey-body').hidden = true;
  byId('journey-error').textContent = '';
  return follow();
}

// The list tells whether there is more to see; one that is too old for the list moves no more, or is asked for again.
async function follow() {
  const id = opened;
  const listed = latest().journeys.find(({ correlationId }) => correlationId === id);
  const version = listed ? `${listed.steps} ${listed.lastAt}` : 'not listed';
  if (version !== seen) {
    seen = version;
    const journey = await ask(id);
    if (journey && id === opened) {
      render(journey);
    }
  }
}

async function ask(id) {
  try {
    const journey = await get(`journeys/${encodeURIComponent(id)}`);
    say(byId('journey-error'), '');
    return journey;
  } catch (error) {
    if (!(error instanceof NoAnswer) && !(error instanceof Refusal)) {
      throw error;
    }
    seen = error instanceof NoAnswer ? undefined : seen;
    say(byId('journey-error'), error.status === 404 ? `No journey ${id} is known (any more).` : error.message);
    return undefined;
  }
}

function render({ correlationId, orderId, steps }) {
  const first = steps[0];
  const took = Math.max(...steps.map(endOf)) - Date.parse(first.at);
  say(byId('journey-title'), first.label);
  byId('journey-facts').replaceChildren(
    fact('Correlation id', correlationId),
    fact('Order', orderId ?? '-'),
    fact('Started', timeOfDay(first.at)),
    fact('So far', `${count(steps.length, 'step')} in ${duration(took)}`),
  );
  tell(byId('journey-badges'), { retries: retries(steps), failed: steps.some(brokenFor) });
  byId('journey-body').hidden = false;
  redraw(steps);
  fill(steps.map((step) => ({ ...step, start: Date.parse(first.at) })));
}

const retries = (steps) => steps.filter(({ kind, attempt }) => kind === 'received' && attempt > 1).length;
