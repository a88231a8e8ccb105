// A step of a journey in words.

import { duration } from './units.js';

const SENTENCES = {
  request: ({ from, to, label }) => `${from} asks ${to}: ${label}`,
  invocation: ({ to, label }) => `${to} runs${label && label !== to ? `: ${label}` : ''}`,
  sent: ({ from, to, label }) => `${from} sends ${label} to ${to}`,
  received: ({ from, to, label }) => `${to} receives ${label} from ${from}`,
  'delivered-dead': ({ to, label }) => `${label} is put aside in ${to}`,
};

export const sentence = (step) => SENTENCES[step.kind](step);

/** Whether a step went wrong, and not only against somebody's wish. */
export const failed = ({ kind, outcome }) => kind === 'delivered-dead' || outcome === 'failed' || /^5/.test(outcome ?? '');

/** Whether somebody was told no. */
export const refused = ({ outcome }) => ['refused', 'throttled'].includes(outcome) || /^4/.test(outcome ?? '');

/** What is remarkable about a step: `[kind, text]` each. */
export function remarks(step) {
  return [
    step.cold ? ['init', '❄ cold start'] : null,
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
