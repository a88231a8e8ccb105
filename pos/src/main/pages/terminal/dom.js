// What the views are built with. Texts become text nodes: nothing that came from outside is ever read as HTML.

export const byId = (id) => document.getElementById(id);

/** An element; `on` holds its listeners, every other property is an attribute (true: there, false: not there). */
export function el(tag, { on = {}, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const [event, listener] of Object.entries(on)) {
    element.addEventListener(event, listener);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Says beside a field what is wrong with it; an empty text says that nothing is. */
export function complain(field, text) {
  byId(`${field.id}-error`).textContent = text;
  if (text) {
    field.setAttribute('aria-invalid', 'true');
  } else {
    field.removeAttribute('aria-invalid');
  }
}

/** Complains of the fields that are named, clears the others, and goes to the first that is wrong. */
export function complainOf(fields, texts) {
  for (const [name, field] of Object.entries(fields)) {
    complain(field, texts[name] ?? '');
  }
  Object.entries(fields).find(([name]) => texts[name])?.[1].focus();
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
