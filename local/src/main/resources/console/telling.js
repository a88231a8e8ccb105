// A step of a journey in words.

import { duration } from './units.js';

const SENTENCES = {
  request: ({ from, to, label }) => `${from} asks ${to}: ${label}`,
  invocation: ({ to, label }) => `${to} runs${label && label !== to ? `: ${label}` : ''}`,
  sent: ({ from, to, label }) => (holdsDead(from) ? `${label} is sent back from ${from} to ${to}` : `${from} sends ${label} to ${to}`),
  received: ({ from, to, label }) => `${to} receives ${label} from ${from}`,
  'delivered-dead': ({ to, label }) => `${label} is put aside in ${to}`,
};

export const sentence = (step) => SENTENCES[step.kind](step);

/** Whether a queue, by its name, is one for dead letters. */
export const holdsDead = (name) => /(Dlq|DeadLetterQueue)$/.test(name);

/** Whether a step went wrong, and not only against somebody's wish. */
export const failed = (step) => step.outcome === 'failed' || brokenFor(step);

/** Whether a step went wrong for good: nobody tries it again. */
export const brokenFor = ({ kind, outcome }) => kind === 'delivered-dead' || (kind === 'request' && /^5/.test(outcome ?? ''));

/** When a step was ready to do its work, and when it was done: `durationMs` does not count a cold start's init. */
export const readyAt = ({ at, initMs }) => Date.parse(at) + (initMs ?? 0);
export const endOf = (step) => readyAt(step) + (step.durationMs ?? 0);

/** Whether somebody was told no. */
export const refused = ({ outcome }) => ['refused', 'throttled'].includes(outcome) || /^4/.test(outcome ?? '');

/** What is remarkable about a step: `[kind, text]` each. */
export function remarks(step) {
  return [
    step.cold ? ['init', step.initMs ? `❄ cold start ${duration(step.initMs)}` : '❄ cold start'] : null,
    step.attempt > 1 ? ['again', `↻ attempt ${step.attempt}`] : null,
    step.delaySeconds ? ['waits', `held for ${duration(step.delaySeconds * 1000)}`] : null,
    outcome(step),
  ].filter(Boolean);
}

function outcome(step) {
  if (step.kind === 'delivered-dead') {
    return ['failed', '✕ dead letter'];
  }
  if (failed(step)) {
    return ['failed', `✕ ${step.outcome}`];
  }
  if (refused(step)) {
    return ['refused', `▲ ${step.outcome}`];
  }
  return step.outcome && step.outcome !== 'ok' ? ['fine', step.outcome] : null;
}

/** Since the start: +12 ms, +2.31 s. */
export const since = (start, at) => `+${duration(at - start)}`;
