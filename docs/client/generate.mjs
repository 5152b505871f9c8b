// Makes src/schema.d.ts from a server's OpenAPI document: that of REGULA_ORIGIN, or of a server started for it.
// With --check it changes nothing, and fails where the file is behind the server.

import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { Server } from './test/support/server.mjs';

const FILE = 'src/schema.d.ts';
const HEAD = '// Made from /api/openapi.json by `npm run generate`. Not to be edited.\n\n';

/** @param {string} origin */
async function generate(origin) {
  // A default is what the server makes of an absent field; senders may leave it out.
  const nodes = await openapiTS(new URL('/api/openapi.json', origin), { defaultNonNullable: false });
  return HEAD + astToString(nodes);
}

const { REGULA_ORIGIN } = process.env;
const server = REGULA_ORIGIN ? undefined : await Server.start();
try {
  const fresh = await generate(REGULA_ORIGIN ?? server?.origin ?? '');
  if (!process.argv.includes('--check')) {
    writeFileSync(FILE, fresh);
  } else if (readFileSync(FILE, 'utf8') !== fresh) {
    console.error(`${FILE} is behind the server: run "npm run generate" in docs/client, or "make client-schema".`);
    process.exitCode = 1;
  }
} finally {
  await server?.stop();
}
