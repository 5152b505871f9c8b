// Offline queue: logs and completed tasks that could not be sent are kept in local storage and sent later, in order.
// Sending one twice has the same effect as once. The queue belongs to the user who made the changes.
//
// A module and not an island: it works on every page and before the islands hydrate, and needs no WebAssembly for
// storage, timers and events.

const user = document.querySelector('meta[name="regula-user"]')?.content;
const KEY = `waiting:${user}`;
const FIRST_PAUSE = 2_000;
const LONGEST_PAUSE = 300_000;

/** Error messages of refused changes, until the page is left. */
const refused = [];
/** The condition for sending the rest, in words. */
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

/** `crypto.randomUUID` exists only in secure contexts. */
function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Adds a change to the queue; false if storage fails. */
function keep(url, label, body) {
  try {
    write([...read(), { key: uuid(), url, label, body }]);
  } catch {
    return false;
  }
  if (navigator.onLine) later();
  return true;
}

/** Shows the number of queued changes, and marks their rows. */
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

/** Sends the queue. A lock keeps other tabs from sending it, too, where the browser has locks. */
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
    // Signed out, or another user is signed in: wait until this user is back.
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
  // Each tap needs a new id, also if the page was not rendered in between.
  document.addEventListener('submit', (event) => {
    const field = event.target.querySelector('[data-fresh]');
    if (field) field.value = uuid();
  }, true);

  // From an island whose request failed.
  addEventListener('unsent', (event) => {
    if (keep(...event.detail.split('\n'))) event.preventDefault();
  });

  // Before the islands hydrate.
  document.addEventListener('submit', (event) => {
    const { target: form, defaultPrevented } = event;
    const isInTurn = navigator.onLine && !read().length;
    if (defaultPrevented || isInTurn || !form.dataset.keep) return;
    const body = new URLSearchParams(new FormData(form)).toString();
    if (keep(form.getAttribute('action'), form.dataset.keep, body)) event.preventDefault();
  });

  // The island reloads the page's data and then shows the queue again. Without it, reload the whole page.
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
