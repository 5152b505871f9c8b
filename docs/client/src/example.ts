// Signs in, writes a task, reads what is due, signs out: REGULA_EMAIL=… REGULA_PASSWORD=… npm run example

import { Regula } from './client.ts';

const { REGULA_ORIGIN: origin = 'http://127.0.0.1:3000', REGULA_EMAIL: email, REGULA_PASSWORD: password } = process.env;
if (!email || !password) throw new Error('Set REGULA_EMAIL and REGULA_PASSWORD.');

const regula = new Regula({
  origin,
  onSignedOut: (problem) => console.error(`Signed out: ${problem.detail}`),
});

const { user, problem } = await regula.signIn({ email, password });
if (!user) throw new Error(problem?.detail);
console.log(`Good day, ${user.name}.`);

const mine = { path: { user_id: 'me' } };
const made = await regula.api.POST('/api/users/{user_id}/tasks', {
  params: mine,
  body: { title: 'Water the figs', priority: 'low' },
});
// A refusal is a value, not an exception: `error.errors` says which fields are wrong.
if (made.error) throw new Error(made.error.detail);

const open = await regula.api.GET('/api/users/{user_id}/tasks', {
  params: { ...mine, query: { completed: false, limit: 10 } },
  signal: AbortSignal.timeout(5_000),
});
for (const task of open.data?.items ?? []) console.log(`○ ${task.title}${task.due_date ? `, by ${task.due_date}` : ''}`);

await regula.signOut();
