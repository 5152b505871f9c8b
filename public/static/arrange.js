// Tasks are put in order by dragging: the others make way for the one under the pointer, and its own form says where it
// was left. Without this file there are buttons.
let drag = null;

const middle = (row) => { const { top, height } = row.getBoundingClientRect(); return top + height / 2; };

document.addEventListener('pointerdown', (event) => {
  const handle = event.target.closest('.handle');
  if (!handle || event.button !== 0 || drag) return;
  event.preventDefault();
  handle.setPointerCapture(event.pointerId);
  const row = handle.closest('[data-task]');
  row.classList.add('dragged');
  drag = { row, next: row.nextElementSibling };
});

document.addEventListener('pointermove', ({ clientY, movementY }) => {
  if (!drag) return;
  // The others are moved: the row itself would lose the pointer.
  const { row } = drag;
  for (let it; (it = row.previousElementSibling) && clientY < middle(it);) row.after(it);
  for (let it; (it = row.nextElementSibling) && clientY > middle(it);) row.before(it);
  const edge = 72;
  // Only on the way there: who begins at the edge is not led on.
  if (clientY < edge && movementY < 0) scrollBy(0, -12);
  else if (clientY > innerHeight - edge && movementY > 0) scrollBy(0, 12);
});

function leave(isMoved) {
  const { row, next } = drag;
  drag = null;
  row.classList.remove('dragged');
  const list = row.parentElement;
  if (row.nextElementSibling === next) return;
  const back = () => list.insertBefore(row, next);
  const before = row.previousElementSibling;
  // What stands before a later page is not known here.
  if (!isMoved || (!before && list.hasAttribute('data-goes-on'))) { back(); return; }
  const form = row.querySelector('form.move');
  form.elements.namedItem('after').value = before?.dataset.task ?? '';
  form.addEventListener('undone', back, { once: true });
  form.requestSubmit();
}

document.addEventListener('pointerup', () => { if (drag) leave(true); });
document.addEventListener('pointercancel', () => { if (drag) leave(false); });
document.addEventListener('keydown', (event) => { if (drag && event.key === 'Escape') leave(false); });
