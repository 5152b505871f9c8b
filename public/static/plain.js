// The few things that a plain page asks of the browser. Everything works without them.

// The browser knows the time zone; a person should not have to.
for (const field of document.querySelectorAll('input[type=hidden][name=time_zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
}

// What a dialog asks comes before everything else on the page. Escape is its way out.
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

// Back and forward open what the address then says: parts of the page are exchanged, and say so. Heard here, before the
// islands are alive.
const here = () => location.pathname + location.search;
document.documentElement.dataset.shown = here();
addEventListener('popstate', () => {
  if (document.documentElement.dataset.shown !== here()) location.reload();
});

// After a refusal, go on where it is wrong.
document.querySelector('[aria-invalid=true]')?.focus();

// A menu closes when one looks elsewhere. Asked of the document: parts of the page are exchanged.
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

// With a page for when there is no connection; and back from it, when there is one.
if (document.querySelector('meta[name="regula-user"]')) {
  navigator.serviceWorker?.register('/service-worker.js').catch(() => {});
}
if (document.querySelector('[data-offline]')) {
  const look = () => fetch('/offline', { method: 'HEAD' }).then(({ ok }) => ok && location.reload(), () => {});
  addEventListener('online', look);
  setInterval(look, 4_000);
}
