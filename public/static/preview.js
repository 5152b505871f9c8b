// Shows what a form makes while one types. The server renders it; without this, a button asks.

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
    // Not reached: what was shown last stays.
  }
}

button.hidden = true;
form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(show, 250);
});
// Who was quicker than this file, or came back to a form half written, sees what stands there.
if ([...form.elements].some(({ value, defaultValue }) => value !== (defaultValue ?? value))) show();
