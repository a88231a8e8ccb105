// What this device keeps, in IndexedDB: the terminal and its secret, the products, the sales of the last days, and the
// queue of sales that the shop has not settled yet. Never a card, never a token.

const STORES = { settings: undefined, products: 'id', queue: 'saleId', sales: 'saleId' };

let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('acme-terminal', 1);
    request.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(STORES)) {
        request.result.createObjectStore(name, keyPath && { keyPath });
      }
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

const result = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Changes several stores at once or not at all; done when it is on the disk. */
export async function change(names, work) {
  const database = await open();
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
    work(Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)])));
  });
}

export async function get(name, key) {
  return result((await open()).transaction(name).objectStore(name).get(key));
}

export async function all(name) {
  return result((await open()).transaction(name).objectStore(name).getAll());
}

export const put = (name, value, key) => change([name], (stores) => stores[name].put(value, key));

/** Makes a list what the store holds, and nothing else. */
export function replace(name, values) {
  return change([name], (stores) => {
    stores[name].clear();
    values.forEach((value) => stores[name].put(value));
  });
}
