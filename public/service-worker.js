// Offline page: one page with its styles and scripts, the same for everyone. No user data is cached: the page is
// fetched without cookies, and nothing else is stored.

const CACHE = 'offline-1';
const PAGE = '/offline';

async function fill() {
  const cache = await caches.open(CACHE);
  const page = await fetch(PAGE, { credentials: 'omit', cache: 'reload' });
  if (!page.ok) throw new Error(`${PAGE}: ${page.status}`);
  const html = await page.clone().text();
  const dress = html.matchAll(/(?:href|src)="(\/(?:pkg|static)\/[^"]+)"/g);
  await cache.put(PAGE, page);
  await cache.addAll([...new Set(Array.from(dress, ([, path]) => path))]);
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

// Only navigations, and the assets of the offline page. Other requests are not intercepted.
addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const { pathname } = new URL(request.url);
  if (request.mode === 'navigate') event.respondWith(visit(event));
  else if (/^\/(pkg\/.+\.css|static\/.+)$/.test(pathname)) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()));
  }
});
