// What the views are built with. Texts become text nodes: nothing that came from outside is ever read as HTML.

export const byId = (id) => document.getElementById(id);

/** An element; `on` holds its listeners, every other property is an attribute (true: there, false: not there). */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    set(element, name, value);
  }
  for (const [event, listener] of Object.entries(on)) {
    element.addEventListener(event, listener);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** Sets an attribute, or takes it away. */
export function set(element, name, value) {
  if (value === false || value === undefined || value === null) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/** Tells people who do not see the screen. */
export function announce(text) {
  byId('announcer').textContent = text;
}

export const seconds = (count) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** Keeps a button from being pressed twice while its work runs. */
export async function whileBusy(button, work) {
  if (button.getAttribute('aria-busy') === 'true') {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    button.removeAttribute('aria-busy');
  }
}
