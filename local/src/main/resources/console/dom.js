// What the views are built with. Texts become text nodes: nothing that came from outside is ever read as HTML.

const SVG = 'http://www.w3.org/2000/svg';

export const byId = (id) => document.getElementById(id);

/** An element; `on` holds its listeners, every other property is an attribute (true: there, false: not there). */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const element = withAttributes(document.createElement(tag), attributes);
  for (const [event, listener] of Object.entries(on)) {
    element.addEventListener(event, listener);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A part of a drawing. */
export function draw(tag, attributes = {}, ...children) {
  const element = withAttributes(document.createElementNS(SVG, tag), attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

function withAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  return element;
}

/** Sets a text where it is another one: what stays is not touched, and a live region does not speak twice. */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

/** Sets `data-name` where it is another one. */
export function mark(element, name, value) {
  if (element.dataset[name] !== `${value}`) {
    element.dataset[name] = value;
  }
}

/** Tells people who do not see the screen. */
export function announce(text) {
  byId('announcer').textContent = text;
}

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
