// Service worker of /office/field only: the page of inspectors opens without a network. It keeps pages and scripts, never an answer of the API.
const STORE = 'onecounter.field.1';
const PAGE = '/office/field';

self.addEventListener('install', (event) => { event.waitUntil(self.skipWaiting()); });
self.addEventListener('activate', (event) => {
  event.waitUntil(caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('onecounter.field.') && name !== STORE).map((name) => caches.delete(name)))).then(() => self.clients.claim()));
});

// the page says what it is made of once it stands; what an earlier edition was made of goes
self.addEventListener('message', (event) => {
  if (event.data?.kind !== 'keep') return;
  event.waitUntil(keep(event.data.files).then(() => event.ports[0]?.postMessage('kept'), () => event.ports[0]?.postMessage('notKept')));
});

async function keep(files) {
  const store = await caches.open(STORE);
  const wanted = new Set([PAGE, ...files].map((file) => new URL(file, self.location.origin).href));
  await store.add(new Request(PAGE, { cache: 'reload' })).catch(async (failure) => { if (!(await store.match(PAGE))) throw failure; }); // without a network: as it was kept before
  for (const file of wanted) if (!(await store.match(file))) await store.add(file);
  for (const kept of await store.keys()) if (!wanted.has(kept.url)) await store.delete(kept);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(PAGE).then((page) => page ?? Response.error())));
  else if (pathname.startsWith('/office/assets/')) event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
