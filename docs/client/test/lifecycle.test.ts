// An account from sign-up to removal: sessions, keys, passwords, export and import.

import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';
import { test } from 'node:test';
import type { paths } from '../src/schema.d.ts';
import { done, ME, someone, World } from './support/world.ts';

const world = World.forThisFile();

/** A program with a key in place of a session. */
const withKey = (secret: string) => createClient<paths>({
  baseUrl: world.server.origin,
  fetch: world.contract.fetch,
  headers: { authorization: `Bearer ${secret}` },
});

test('sessions are seen and ended, one by one and all others at once', async () => {
  const { regula, person } = await world.member();
  const { regula: second } = world.client();
  await second.signIn(person);
  const { regula: third } = world.client();
  await third.signIn(person);

  const { items } = done(await regula.api.GET('/api/auth/sessions'));
  assert.equal(items.length, 3);
  assert.deepEqual(items.filter(({ current }) => current).length, 1);
  assert.ok(items.every(({ kind }) => kind === 'api'));
  const [mine] = done(await second.api.GET('/api/auth/sessions')).items.filter(({ current }) => current);
  done(await regula.api.DELETE('/api/auth/sessions/{id}', { params: { path: { id: mine!.id } } }));
  assert.equal((await second.api.GET('/api/auth/me')).error?.code, 'session_ended');
  assert.ok(!second.isSignedIn);

  done(await regula.api.DELETE('/api/auth/sessions'));
  assert.equal((await third.api.GET('/api/auth/me')).error?.code, 'session_ended');
  assert.equal(done(await regula.api.GET('/api/auth/sessions')).items.length, 1);
});

test('a key is shown once, does what its scope says, and ends', async () => {
  const { regula } = await world.member();
  const made = done(await regula.api.POST('/api/auth/keys', { body: { name: 'Backup', scope: 'read', expires_at: null } }));
  assert.ok(made.secret.startsWith(made.prefix));
  const program = withKey(made.secret);
  assert.equal(done(await program.GET('/api/users/{user_id}/tasks', ME)).total, 0);
  const refused = await program.POST('/api/users/{user_id}/tasks', { ...ME, body: { title: 'Not by this key' } });
  assert.equal(refused.error?.code, 'scope_insufficient');

  const writing = done(await regula.api.POST('/api/auth/keys', { body: { name: 'Importer', scope: 'write', expires_at: null } }));
  done(await withKey(writing.secret).POST('/api/users/{user_id}/tasks', { ...ME, body: { title: 'By a key' } }));

  const keys = done(await regula.api.GET('/api/auth/keys')).items;
  assert.deepEqual(keys.map(({ name }) => name).sort(), ['Backup', 'Importer']);
  assert.ok(!JSON.stringify(keys).includes(made.secret));
  done(await regula.api.DELETE('/api/auth/keys/{id}', { params: { path: { id: made.id } } }));
  assert.equal((await program.GET('/api/users/{user_id}/tasks', ME)).response.status, 401);
});

// RFR-07, seen from the client.
test('a new password ends the other sessions and keeps this one, refresh and all', async () => {
  const { regula, person } = await world.member();
  const { regula: elsewhere } = world.client();
  await elsewhere.signIn(person);
  const wrong = await regula.api.POST('/api/auth/password', {
    body: { current_password: 'not-the-password', new_password: 'six-quiet-lanterns' },
  });
  assert.deepEqual([wrong.error?.code, wrong.error?.errors?.[0]?.field], ['invalid', 'current_password']);
  done(await regula.api.POST('/api/auth/password', {
    body: { current_password: person.password, new_password: 'six-quiet-lanterns' },
  }));
  assert.equal((await elsewhere.api.GET('/api/auth/me')).error?.code, 'session_ended');
  world.ahead = 31 * 60_000;
  done(await regula.api.GET('/api/auth/me'));
  world.ahead = 0;
  assert.equal((await elsewhere.signIn(person)).problem?.code, 'invalid_credentials');
  assert.ok((await elsewhere.signIn({ ...person, password: 'six-quiet-lanterns' })).user);
});

test('what is taken along comes back in another account', async () => {
  const { regula } = await world.member();
  done(await regula.api.POST('/api/users/{user_id}/tasks', { ...ME, body: { title: 'Taken along' } }));
  const bytes = done(await regula.api.GET('/api/users/{user_id}/export', { ...ME, parseAs: 'arrayBuffer' }));
  const { regula: other } = await world.member();
  const summary = done(await other.api.POST('/api/users/{user_id}/import', {
    ...ME,
    headers: { 'content-type': 'application/zip' },
    body: bytes as never,
    bodySerializer: (body: unknown) => body,
  }));
  assert.equal(summary.imported.tasks, 1);
  assert.deepEqual(done(await other.api.GET('/api/users/{user_id}/tasks', ME)).items.map(({ title }) => title), ['Taken along']);
});

test('an account that is deleted is gone with everything that opened it', async () => {
  const { regula, person } = await world.member({}, someone('Bea'));
  const { regula: elsewhere } = world.client();
  await elsewhere.signIn(person);
  const key = done(await regula.api.POST('/api/auth/keys', { body: { name: 'Left behind', scope: 'write', expires_at: null } }));
  const wrong = await regula.api.DELETE('/api/auth/me', { body: { password: 'not-the-password' } });
  assert.equal(wrong.error?.code, 'invalid');
  done(await regula.api.DELETE('/api/auth/me', { body: { password: person.password } }));

  for (const session of [regula, elsewhere]) {
    const { response } = await session.api.GET('/api/auth/me');
    assert.equal(response.status, 401);
    assert.ok(!session.isSignedIn);
  }
  assert.equal((await withKey(key.secret).GET('/api/dashboard')).response.status, 401);
  assert.equal((await elsewhere.signIn(person)).problem?.code, 'invalid_credentials');
});
