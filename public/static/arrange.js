// Drag and drop for reordering. The row moves with the pointer, and its own form is submitted when it is dropped.
// Without JavaScript there are buttons.
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
  // Move the others: moving the row itself would lose the pointer capture.
  const { row } = drag;
  for (let it; (it = row.previousElementSibling) && clientY < middle(it);) row.after(it);
  for (let it; (it = row.nextElementSibling) && clientY > middle(it);) row.before(it);
  const edge = 72;
  // Scroll only when moving towards the edge, so that a drag can begin there.
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
  // On a later page, the row before the first is unknown.
  if (!isMoved || (!before && list.hasAttribute('data-goes-on'))) { back(); return; }
  const form = row.querySelector('form.move');
  form.elements.namedItem('after').value = before?.dataset.task ?? '';
  form.addEventListener('undone', back, { once: true });
  form.requestSubmit();
}

document.addEventListener('pointerup', () => { if (drag) leave(true); });
document.addEventListener('pointercancel', () => { if (drag) leave(false); });
document.addEventListener('keydown', (event) => { if (drag && event.key === 'Escape') leave(false); });
