package com.acme.shop.system;

/** What a browser keeps of a page beyond the page itself. */
final class BrowserMemory {

  private BrowserMemory() {}

  /** All of it, as one text. */
  static String of(BrowserPage page) {
    return page.evaluate(
            """
            (async () => {
              const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
              for (const { name } of await indexedDB.databases()) {
                const database = await new Promise((resolve) => {
                  const request = indexedDB.open(name);
                  request.onsuccess = () => resolve(request.result);
                });
                for (const store of database.objectStoreNames) {
                  const all = database.transaction(store).objectStore(store).getAll();
                  await new Promise((resolve) => { all.onsuccess = resolve; });
                  kept.push(store + JSON.stringify(all.result));
                }
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  kept.push(request.url);
                  kept.push(await (await cache.match(request)).text());
                }
              }
              return kept.join('\\n') + document.cookie;
            })()\
            """)
        .textValue();
  }

  /** What outlives the window. */
  static String localStorageOf(BrowserPage page) {
    return page.evaluate("JSON.stringify(localStorage)").textValue();
  }
}
