// What the client promises, against the real server.

import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Problem } from '../src/client.ts';
import { done, ME, MINUTE, World } from './support/world.ts';

const world = World.forThisFile();
const REFRESH = 'POST /api/auth/refresh';
const refreshes = (calls: string[]) => calls.filter((call) => call === REFRESH).length;

beforeEach(() => (world.ahead = 0));

test('an account from its first day on: who am I, change it, tasks from made to gone', async () => {
  const { regula, user, person } = await world.member();
  assert.equal(user.email, person.email);
  assert.equal(done(await regula.api.GET('/api/auth/me')).id, user.id);
  const changed = done(await regula.api.PATCH('/api/auth/me', { body: { name: 'Ana Ferreira', theme: 'dark' } }));
  assert.deepEqual([changed.name, changed.theme], ['Ana Ferreira', 'dark']);

  const { api } = regula;
  const task = done(await api.POST('/api/users/{user_id}/tasks', {
    ...ME,
    body: { title: 'Water the figs', due_date: '2026-11-21', priority: 'high' },
  }));
  const it = { params: { path: { user_id: 'me', id: task.id } } };
  assert.equal(done(await api.GET('/api/users/{user_id}/tasks/{id}', it)).priority, 'high');
  assert.equal(done(await api.PUT('/api/users/{user_id}/tasks/{id}', { ...it, body: { title: 'Water the vines' } })).due_date, null);
  assert.equal(done(await api.PATCH('/api/users/{user_id}/tasks/{id}', { ...it, body: { description: 'Both' } })).title, 'Water the vines');
  assert.ok(done(await api.PATCH('/api/users/{user_id}/tasks/{id}/complete', it)).completed_at);
  const query = { completed: true, q: 'vines' };
  const page = done(await api.GET('/api/users/{user_id}/tasks', { params: { ...ME.params, query } }));
  assert.deepEqual([page.total, page.next_cursor, page.items.map(({ id }) => id)], [1, null, [task.id]]);
  assert.equal(done(await api.GET('/api/dashboard')).user.id, user.id);
  done(await api.DELETE('/api/users/{user_id}/tasks/{id}', it));
  const gone = await api.GET('/api/users/{user_id}/tasks/{id}', it);
  assert.equal(gone.error?.code, 'not_found');
});

test('a refusal is a typed value, by field', async () => {
  const { regula } = await world.member();
  const { error } = await regula.api.POST('/api/users/{user_id}/tasks', { ...ME, body: { title: '' } });
  assert.deepEqual([error?.code, error?.errors?.[0]?.field], ['invalid', 'title']);
  const { problem } = await world.client().regula.signIn({ email: 'nobody@example.com', password: 'not-the-password' });
  assert.equal(problem?.code, 'invalid_credentials');
});

// RFR-02, seen from the client: no race, so no lost one.
test('fifty calls with a token about to expire make one refresh, and no call waits in vain', async () => {
  const { regula, calls } = await world.member();
  world.ahead = 29.5 * MINUTE;
  const answers = await Promise.all(Array.from({ length: 50 }, () => regula.api.GET('/api/auth/me')));
  assert.ok(answers.every(({ data }) => data));
  assert.equal(refreshes(calls), 1);
  assert.equal(calls[0], REFRESH);

  // And the one after it: had the server seen reuse, this would end the session.
  world.ahead = 59.5 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
  assert.equal(refreshes(calls), 2);
});

test('a token with time left is not refreshed', async () => {
  const { regula, calls } = await world.member();
  world.ahead = 28.5 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
  assert.deepEqual(calls, ['GET /api/auth/me']);
});

/** Answers the first `times` calls with 401 `token_expired`, as a server whose clock is ahead would. */
function expiring(times: number) {
  return async (request: Request): Promise<Response> => {
    if (request.url.includes('/api/users/') && times-- > 0) {
      const problem = { type: 'about:blank', title: 'Unauthorized', status: 401, detail: 'Token has expired', code: 'token_expired' };
      return Response.json(problem, { status: 401 });
    }
    return world.contract.fetch(request);
  };
}

test('a call refused as expired is sent once more, body and all, and not a third time', async () => {
  const once = await world.member({ fetch: expiring(1) });
  const task = done(await once.regula.api.POST('/api/users/{user_id}/tasks', { ...ME, body: { title: 'Sent twice' } }));
  assert.equal(task.title, 'Sent twice');
  assert.deepEqual(once.calls, ['POST /api/users/me/tasks', REFRESH, 'POST /api/users/me/tasks']);

  const always = await world.member({ fetch: expiring(Infinity) });
  const { error } = await always.regula.api.GET('/api/users/{user_id}/tasks', ME);
  assert.equal(error?.code, 'token_expired');
  assert.equal(always.calls.length, 3);
});

test('a refresh whose answer was lost is asked for again and gets the same successor', async () => {
  let lost = 0;
  const { regula, calls } = await world.member({
    fetch: async (request) => {
      const response = await world.contract.fetch(request);
      if (request.url.endsWith('/refresh') && lost++ === 0) throw new TypeError('connection lost');
      return response;
    },
  });
  world.ahead = 31 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
  assert.deepEqual(calls, [REFRESH, REFRESH, 'GET /api/auth/me']);
  world.ahead = 62 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
});

test('while the token at hand is good, a refresh that fails disturbs nobody', async () => {
  const { regula } = await world.member({
    fetch: (request) => request.url.endsWith('/refresh')
      ? Promise.reject(new TypeError('unreachable'))
      : world.contract.fetch(request),
  });
  world.ahead = 29.5 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
  world.ahead = 31 * MINUTE;
  await assert.rejects(regula.api.GET('/api/auth/me'), /unreachable/);
  assert.ok(regula.isSignedIn, 'the network is no reason to forget who one is');
});

test('a caller who gives up stops waiting, and the others do not', async () => {
  const { regula, calls } = await world.member();
  world.ahead = 31 * MINUTE;
  const impatient = new AbortController();
  const given = regula.api.GET('/api/auth/me', { signal: impatient.signal });
  const patient = regula.api.GET('/api/auth/me');
  impatient.abort(new Error('never mind'));
  await assert.rejects(given, /never mind/);
  done(await patient);
  assert.equal(refreshes(calls), 1);
});

test('a ban is told once, with its reason, and forgets the tokens', async () => {
  const told: Problem[] = [];
  const { regula, user, calls } = await world.member({ onSignedOut: (problem) => told.push(problem) });
  const admin = await world.admin();
  const it = { params: { path: { id: user.id } } };
  done(await admin.api.POST('/api/admin/users/{id}/ban', { ...it, body: { reason: 'Spam', expires_at: null } }));

  const answers = await Promise.all([1, 2, 3].map(() => regula.api.GET('/api/auth/me')));
  assert.ok(answers.every(({ error }) => error?.code === 'user_banned'));
  assert.deepEqual(told.map(({ ban_reason }) => ban_reason), ['Spam']);
  assert.ok(!regula.isSignedIn);
  assert.equal((await regula.api.GET('/api/auth/me')).error?.code, 'authorization_missing');
  assert.equal(refreshes(calls), 0);
  done(await admin.api.POST('/api/admin/users/{id}/unban', it));
});

test('a session that ended elsewhere is told by whichever call meets it first, a refresh too', async () => {
  const told: string[] = [];
  const tokens: string[] = [];
  const { regula } = await world.member({
    onSignedOut: ({ code }) => told.push(code),
    fetch: async (request) => {
      const bearer = request.headers.get('authorization');
      if (bearer) tokens.push(bearer);
      return world.contract.fetch(request);
    },
  });
  done(await regula.api.GET('/api/auth/me'));
  const elsewhere = await fetch(`${world.server.origin}/api/auth/logout`, { method: 'POST', headers: { authorization: tokens[0]! } });
  assert.equal(elsewhere.status, 204);
  world.ahead = 31 * MINUTE;
  const answers = await Promise.all([1, 2, 3].map(() => regula.api.GET('/api/auth/me')));
  assert.ok(answers.every(({ error }) => error?.code === 'session_ended'));
  assert.deepEqual(told, ['session_ended']);
});

test('signing out ends the session on the server, and a refresh under way does not bring it back', async () => {
  const refresh: string[] = [];
  const { regula } = await world.member({
    fetch: async (request) => {
      if (request.url.endsWith('/refresh')) refresh.push((await request.clone().json()).refresh_token);
      return world.contract.fetch(request);
    },
  });
  world.ahead = 31 * MINUTE;
  const late = regula.api.GET('/api/auth/me');
  await regula.signOut();
  assert.equal((await late).error?.code, 'authorization_missing');
  assert.ok(!regula.isSignedIn);
  const { error } = await world.client().regula.api.POST('/api/auth/refresh', { body: { refresh_token: refresh[0]! } });
  assert.equal(error?.code, 'session_ended');
});

test('no token is ever in an address or in the log', async () => {
  const secrets: string[] = [];
  const { regula } = await world.member({
    fetch: async (request) => {
      const response = await world.contract.fetch(request);
      if (/auth\/(register|refresh)$/.test(request.url)) {
        const { access_token, refresh_token } = (await response.clone().json()) as Record<string, string>;
        secrets.push(access_token!, refresh_token!);
      }
      assert.ok(!secrets.some((secret) => request.url.includes(secret)));
      return response;
    },
  });
  world.ahead = 31 * MINUTE;
  done(await regula.api.GET('/api/auth/me'));
  await regula.signOut();
  assert.equal(secrets.length, 4);
  assert.ok(!secrets.some((secret) => world.server.log.includes(secret)));
});
