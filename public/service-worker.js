// What is shown when the server cannot be reached: one page, the same for everybody, with what it is dressed in.
// Nothing of a signed-in user is ever kept: the page is fetched without cookies, and nothing else is stored.

const CACHE = 'offline-1';
const PAGE = '/offline';

async function fill() {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { credentials: 'omit', cache: 'reload' });
  if (!page.ok) throw new Error(`${PAGE}: ${page.status}`);
  const html = await page.clone().text();
  const dress = [...html.matchAll(/(?:href|src)="(\/(?:pkg|static)\/[^"]+)"/g)].map(([, path]) => path);
  await cache.put(PAGE, page);
  await cache.addAll(dress);
}

async function empty() {
  const old = (await caches.keys()).filter((name) => name !== CACHE);
  await Promise.all(old.map((name) => caches.delete(name)));
}

addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([empty(), registration.navigationPreload?.enable(), clients.claim()]));
});

async function visit(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(PAGE)) ?? Response.error();
  }
}

// Only pages that are opened, and what the page above needs. All else goes its own way: no form and no answer
// passes through here.
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(visit(event));
  else if (/^\/(pkg\/.+\.css|static\/.+)$/.test(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
  }
});
