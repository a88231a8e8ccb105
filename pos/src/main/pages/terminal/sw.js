// Keeps the page's own files, so that it opens without the network. Answers of the API are never kept here.
//
// VERSION is made of the files (TerminalFilesTest says how): other files, another version, fetched together and used
// together from the next time the page is opened.

const VERSION = 'terminal-0bc0d336ecf6';

const FILES = [
  './',
  'api.js',
  'app.css',
  'basket.js',
  'bus.js',
  'cardform.js',
  'cashform.js',
  'checkout.js',
  'clock.js',
  'connection.js',
  'dom.js',
  'icon.svg',
  'main.js',
  'manifest.webmanifest',
  'money.js',
  'panes.css',
  'paper.css',
  'products.js',
  'receipts.js',
  'report.js',
  'sales.js',
  'selling.js',
  'session.js',
  'signin.js',
  'staff.js',
  'state.js',
  'store.js',
  'sync.js',
  'viewbasket.js',
  'viewgoods.js',
  'viewreceipt.js',
  'viewsales.js',
  'views.js',
];

addEventListener('install', (event) => {
  event.waitUntil(fetchAll());
  skipWaiting();
});

addEventListener('activate', (event) => event.waitUntil(dropOthers()));

addEventListener('fetch', (event) => {
  if (event.request.method === 'GET' && isOurs(event.request.url)) {
    event.respondWith(fromCache(event.request));
  }
});

async function fetchAll() {
  const cache = await caches.open(VERSION);
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })));
}

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== VERSION).map((name) => caches.delete(name)));
}

function isOurs(url) {
  return FILES.some((file) => new URL(file, location).href === url.replace(/[?#].*$/, ''));
}

async function fromCache(request) {
  const cache = await caches.open(VERSION);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}
