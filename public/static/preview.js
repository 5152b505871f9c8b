// Live preview of a form, rendered by the server. Without JavaScript there is a button.

const button = document.querySelector('[data-preview]');
const form = button.form;
let waiting;
let turn = 0;

async function show() {
  turn += 1;
  const mine = turn;
  const body = new URLSearchParams(new FormData(form));
  const asked = { method: 'POST', body, headers: { accept: 'text/html' } };
  try {
    const answer = await fetch(button.formAction, asked);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.getElementById('preview');
    if (answer.ok && fresh && mine === turn) {
      document.getElementById('preview').replaceChildren(...fresh.childNodes);
    }
  } catch {
    // Network error: keep the last preview.
  }
}

button.hidden = true;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 250);
});
// The form may have been filled in before this script ran, or restored by the browser.
if ([...form.elements].some(({ value, defaultValue }) => value !== (defaultValue ?? value))) show();
