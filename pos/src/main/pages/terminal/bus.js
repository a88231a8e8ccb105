// Tells views that something changed, in this tab and in the others of this terminal.

const here = new EventTarget();
const tabs = new BroadcastChannel('acme-terminal');

tabs.onmessage = (message) => here.dispatchEvent(new Event(message.data));

/** Runs when something changed. */
export function on(topic, action) {
  here.addEventListener(topic, action);
}

/** Something of this tab alone changed. */
export function changed(topic) {
  here.dispatchEvent(new Event(topic));
}

/** Something that all tabs share changed. */
export function changedForAll(topic) {
  changed(topic);
  tabs.postMessage(topic);
}
