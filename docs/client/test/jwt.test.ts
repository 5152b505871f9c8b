// Another service that is given the secret, `iss` and `aud` verifies a token on its own, with a library that knows
// nothing of Regula.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { errors, jwtVerify } from 'jose';
import { someone, World } from './support/world.ts';

const world = World.forThisFile();
const OURS = { issuer: 'regula', audience: 'regula-api', algorithms: ['HS256'], typ: 'JWT' };

async function tokens() {
  const { regula } = world.client();
  const { data } = await regula.api.POST('/api/auth/register', { body: someone() });
  assert.ok(data && 'access_token' in data);
  return data;
}

test('an access token is verified elsewhere, by the secret that its header names', async () => {
  const { access_token, user } = await tokens();
  const { payload, protectedHeader } = await jwtVerify(access_token, world.server.secret, OURS);
  const kid = createHash('sha256').update(world.server.secret).digest('hex').slice(0, 16);
  assert.deepEqual(protectedHeader, { alg: 'HS256', typ: 'JWT', kid });
  assert.equal(payload.sub, user.id);
  assert.deepEqual(
    [payload.token_type, payload.email, payload.name, payload.role],
    ['access', user.email, user.name, 'user'],
  );
  assert.equal(payload.exp! - payload.iat!, 30 * 60);
  for (const claim of ['sid', 'jti']) assert.equal(typeof payload[claim], 'string');
});

test('with another secret, audience or issuer, or too late, it is not', async () => {
  const { access_token } = await tokens();
  const { secret } = world.server;
  const other = Buffer.from(secret).reverse();
  await assert.rejects(jwtVerify(access_token, other, OURS), errors.JWSSignatureVerificationFailed);
  for (const wrong of [{ audience: 'elsewhere' }, { issuer: 'elsewhere' }]) {
    await assert.rejects(jwtVerify(access_token, secret, { ...OURS, ...wrong }), errors.JWTClaimValidationFailed);
  }
  const late = { ...OURS, currentDate: new Date(Date.now() + 31 * 60_000) };
  await assert.rejects(jwtVerify(access_token, secret, late), errors.JWTExpired);
});

test('a refresh token says that it is one', async () => {
  const { refresh_token } = await tokens();
  const { payload } = await jwtVerify(refresh_token, world.server.secret, OURS);
  assert.equal(payload.token_type, 'refresh');
});
