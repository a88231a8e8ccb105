// What this browser remembers between visits (no secrets), and this tab until it is closed.
//
// A browser may be told to keep nothing for a site; every use of its storage then throws, and memory has to do.

const memory = new Map();

class Shelf {
  constructor(name) {
    this.name = name;
  }

  get(key) {
    return parse(this.use((storage) => storage.getItem(key), key) ?? null);
  }

  put(key, value) {
    memory.set(`${this.name} ${key}`, JSON.stringify(value));
    this.use((storage) => storage.setItem(key, JSON.stringify(value)), key);
  }

  drop(key) {
    memory.delete(`${this.name} ${key}`);
    this.use((storage) => storage.removeItem(key), key);
  }

  use(action, key) {
    try {
      return action(globalThis[this.name]);
    } catch (error) {
      if (error instanceof DOMException) {
        return memory.get(`${this.name} ${key}`);
      }
      throw error;
    }
  }
}

// Whatever lies there that this page did not write is as good as nothing.
function parse(text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) {
      return null;
    }
    throw error;
  }
}

export const browser = new Shelf('localStorage');
export const tab = new Shelf('sessionStorage');
