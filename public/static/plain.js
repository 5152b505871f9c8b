// Small enhancements of plain pages. Everything works without them.

// Fills in the browser's time zone.
for (const field of document.querySelectorAll('input[type=hidden][name=time_zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

// Makes open dialogs modal. Escape closes them with their own link or button.
for (const dialog of document.querySelectorAll('dialog[open]')) {
  dialog.open = false;
  dialog.showModal();
}
document.addEventListener('keydown', (event) => {
  const wayOut = event.target.closest('dialog')?.querySelector('[data-way-out]');
  if (event.key !== 'Escape' || event.defaultPrevented || !wayOut) return;
  event.preventDefault();
  wayOut.click();
});

// Reloads on back and forward if the address differs from what is shown. Registered before the islands hydrate.
const here = () => location.pathname + location.search;
document.documentElement.dataset.shown = here();
addEventListener('popstate', () => {
  if (document.documentElement.dataset.shown !== here()) location.reload();
});

// After a refusal, focus the first invalid field.
document.querySelector('[aria-invalid=true]')?.focus();

// Closes menus on a click outside and on Escape. Delegated to the document, because parts of the page are replaced.
const MENUS = 'details.menu[open], details.more[open]';
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll(MENUS)) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && event.target.closest(MENUS);
  if (!menu) return;
  menu.open = false;
  menu.querySelector('summary').focus();
});

// Registers the service worker of the offline page, and reloads that page when the connection is back.
if (document.querySelector('meta[name="regula-user"]')) {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
}
if (document.querySelector('[data-offline]')) {
  const look = () => fetch('/offline', { method: 'HEAD' }).then(({ ok }) => ok && location.reload(), () => {});
  addEventListener('online', look);
  setInterval(look, 4_000);
}
