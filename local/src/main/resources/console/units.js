// Numbers in words that people read at a glance.

const SECOND = 1_000;
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const UNITS = [[24 * HOUR, 'd'], [HOUR, 'h'], [MINUTE, 'min'], [1, 's']];

/** A duration of milliseconds: 0.4 ms, 12 ms, 1.25 s, 2 min 5 s. */
export function duration(ms) {
  if (ms < SECOND) {
    return `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`;
  }
  return ms < MINUTE * SECOND ? `${(ms / SECOND).toFixed(2)} s` : span(ms / SECOND);
}

/** A span of seconds: 3 s, 2 min 5 s, 1 h 10 min. */
export function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < MINUTE) {
    return `${whole} s`;
  }
  return whole < HOUR ? pair(whole, MINUTE, 'min', 1, 's') : pair(whole, HOUR, 'h', MINUTE, 'min');
}

function pair(whole, large, largeName, small, smallName) {
  const rest = Math.floor((whole % large) / small);
  return `${Math.floor(whole / large)} ${largeName}${rest ? ` ${rest} ${smallName}` : ''}`;
}

/** How long ago a moment was, for whoever reads at another one: 5 min ago. */
export function ago(moment, now) {
  const seconds = (Date.parse(now) - Date.parse(moment)) / SECOND;
  const [unit, name] = UNITS.find(([each]) => seconds >= each) ?? UNITS.at(-1);
  return `${Math.max(0, Math.floor(seconds / unit))} ${name} ago`;
}

/** The time of day on this machine: 14:05:09. */
export const timeOfDay = (moment) => new Date(moment).toLocaleTimeString('en-GB');

/** 1 letter, 3 letters. */
export const count = (number, one, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
