// The OpenAPI document, as those see it who generate code from it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { World } from './support/world.ts';

const world = World.forThisFile();
const document = async () => (await fetch(`${world.server.origin}/api/openapi.json`)).text();

test('a linter finds nothing', async () => {
  const rules = {
    // `default` describes every refusal: which ones there are depends on `code` rather than on the status.
    'operation-4xx-response': 'off',
    'operation-operationId': 'error',
    'operation-operationId-unique': 'error',
    'operation-summary': 'error',
    'no-invalid-media-type-examples': 'error',
  } as const;
  const config = await createConfig({ extends: ['recommended'], rules, telemetry: 'off' });
  const found = await lintFromString({ source: await document(), absoluteRef: '/openapi.json', config });
  assert.deepEqual(found.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`), []);
});

test('the generated types leave nothing open', () => {
  const types = readFileSync('src/schema.d.ts', 'utf8');
  // Headers are open by the generator's own hand.
  const open = types.split('\n').filter((line) => /: (unknown|any|Record<string, never>)\b/.test(line) && !line.includes('[name: string]: unknown'));
  assert.deepEqual(open.filter((line) => !line.startsWith('export type')), []);
  assert.match(types, /Code: "malformed" \| /, 'the codes are a union');
});

test('every refusal is described, and every success has a body or says that it has none', async () => {
  const { paths } = JSON.parse(await document()) as { paths: Record<string, Record<string, any>> };
  for (const [path, item] of Object.entries(paths)) {
    for (const [method, { responses }] of Object.entries(item)) {
      const what = `${method} ${path}`;
      for (const [status, response] of Object.entries<any>(responses)) {
        if (status === '204' || status === '202' || status.startsWith('3')) continue;
        assert.ok(response.content, `${what}: ${status} has no body`);
      }
      if (path.startsWith('/api/')) assert.ok(responses.default.content['application/problem+json'], what);
    }
  }
});
