// What happened, for whoever wants to know: the session began or ended, the cart changed.

const listeners = new Map();

export function on(topic, listener) {
  listeners.set(topic, [...(listeners.get(topic) ?? []), listener]);
}

export function changed(topic) {
  (listeners.get(topic) ?? []).forEach((listener) => listener());
}
