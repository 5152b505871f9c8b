// What could not be sent waits here: logs and ticks that were made while the server could not be reached. They
// are sent later, in their order, each as it was made; every one of them does the same when it arrives twice.
// They are bound to the user who made them.
//
// A module and not a part of the islands: it has to work on every page and before the islands are alive, and the
// browser's storage, its timers and its events cost nothing from here.

const user = document.querySelector('meta[name="regula-user"]')?.content;
const KEY = `waiting:${user}`;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

/** What was refused, in words, until the page is left. */
const refused = [];
/** Until when the rest waits. */
const REACHED = 'the server can be reached';
let until = REACHED;
let pause = FIRST_PAUSE;
let timer;

const read = () => JSON.parse(localStorage.getItem(KEY) ?? '[]');

function write(waiting) {
  if (waiting.length) localStorage.setItem(KEY, JSON.stringify(waiting));
  else localStorage.removeItem(KEY);
  show();
}

/** Not every address is a safe one to the browser, and then `crypto.randomUUID` is not there. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Says whether it could be kept. */
function keep(url, label, body) {
  try {
    write([...read(), { key: uuid(), url, label, body }]);
  } catch {
    return false;
  }
  if (navigator.onLine) later();
  return true;
}

/** Tells how many wait, and at each row that it does. */
function show() {
  const waiting = read();
  document.documentElement.toggleAttribute('data-waits', waiting.length > 0);
  const count = waiting.length === 1 ? '1 change' : `${waiting.length} changes`;
  const lines = waiting.length ? [...refused, `${count} will be sent when ${until}.`] : refused;
  const place = document.getElementById('waiting');
  if (place && place.innerText !== lines.join('\n')) {
    place.replaceChildren(...lines.map((line) => Object.assign(document.createElement('p'), { textContent: line })));
  }
  for (const note of document.querySelectorAll('.waits')) note.remove();
  for (const { body } of waiting) {
    const fields = new URLSearchParams(body);
    const id = fields.get('commitment_id') ?? fields.get('id');
    const row = document.querySelector(`[data-row="${CSS.escape(id)}"] .row-body`);
    if (!row || row.querySelector('.waits')) continue;
    row.append(Object.assign(document.createElement('p'), { className: 'row-note waits', textContent: 'Will be sent' }));
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(flush, pause);
  pause = Math.min(pause * 2, LONGEST_PAUSE);
}

/** Sends what waits. One page does it at a time, where the browser can tell. */
async function flush() {
  clearTimeout(timer);
  if (!read().length) return;
  const sent = await (navigator.locks ? navigator.locks.request(KEY, send) : send());
  if (sent) dispatchEvent(new Event('sent'));
}

async function send() {
  let sent = 0;
  for (let first; (first = read()[0]); sent++) {
    const { key, url, label, body } = first;
    const headers = {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded',
      'x-regula-user': user,
    };
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    const status = answer?.status ?? 0;
    // Somebody else is signed in, or nobody: until it is this user again.
    if (status === 401 || status === 403) {
      until = 'you are signed in again';
      show();
      break;
    }
    until = REACHED;
    if (status === 0 || status === 408 || status === 429 || status >= 500) {
      later();
      break;
    }
    if (!answer.ok) {
      const problem = await answer.json().catch(() => ({}));
      refused.push(`${label} was not saved. ${problem.errors?.[0]?.detail ?? problem.detail ?? ''}`.trim());
    }
    pause = FIRST_PAUSE;
    write(read().filter((it) => it.key !== key));
  }
  return sent;
}

if (user) {
  // Every tap is one more time, also when the page has not been shown anew in between.
  document.addEventListener('submit', (event) => {
    const field = event.target.querySelector('[data-fresh]');
    if (field) field.value = uuid();
  }, true);

  // From the islands, which have tried.
  addEventListener('unsent', (event) => {
    if (keep(...event.detail.split('\n'))) event.preventDefault();
  });

  // Before the islands are alive.
  document.addEventListener('submit', (event) => {
    const { target: form, defaultPrevented } = event;
    const isInTurn = navigator.onLine && !read().length;
    if (defaultPrevented || isInTurn || !form.dataset.keep) return;
    const body = new URLSearchParams(new FormData(form)).toString();
    if (keep(form.getAttribute('action'), form.dataset.keep, body)) event.preventDefault();
  });

  // The island has the page shown anew, and then says again what waits. Without it, all of it is, where it was kept.
  addEventListener('sent', () => {
    const isAlive = 'alive' in document.documentElement.dataset;
    if (!isAlive && !refused.length && document.querySelector('[data-keep]')) location.reload();
  });
  const region = document.querySelector('#waiting ~ leptos-island > div');
  if (region) new MutationObserver(show).observe(region, { childList: true });

  addEventListener('online', () => {
    pause = FIRST_PAUSE;
    flush();
  });
  addEventListener('storage', (event) => event.key === KEY && show());
  show();
  flush();
}
