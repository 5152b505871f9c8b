// The real server, on a free port, with an empty folder of data. Plain JavaScript: `generate.mjs` needs it before
// anything is compiled.

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// npm runs scripts in the folder of their package.
const BINARY = process.env.REGULA_BIN ?? resolve('../../target/release/regula');

export const ADMIN = { email: 'admin@example.com', password: 'seven-quiet-lanterns' };

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class Server {
  /** What its tokens are signed with. */
  secret = randomBytes(32);
  #folder = mkdtempSync(join(tmpdir(), 'regula-client-'));
  /** @type {import('node:child_process').ChildProcess} */
  #process;

  /** @param {number} port */
  constructor(port) {
    this.origin = `http://127.0.0.1:${port}`;
    const log = openSync(join(this.#folder, 'log'), 'w');
    this.#process = spawn(BINARY, ['serve'], {
      // Not where a settings file lies: only what stands here counts.
      cwd: this.#folder,
      env: {
        LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
        LEPTOS_SITE_ROOT: this.#folder,
        REGULA_DATA_DIR: join(this.#folder, 'data'),
        REGULA_ADMIN_EMAIL: ADMIN.email,
        REGULA_ADMIN_PASSWORD: ADMIN.password,
        REGULA_SECRET: this.secret.toString('hex'),
        REGULA_LOG_FORMAT: 'json',
      },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
  }

  /** Starts a server and waits until it is ready. */
  static async start() {
    const server = new Server(await freePort());
    /** @type {Promise<never>} */
    const failed = new Promise((_, reject) => server.#process.once('error', reject));
    await Promise.race([failed, server.#untilReady()]);
    return server;
  }

  /** Everything that the server has logged. */
  get log() {
    return readFileSync(join(this.#folder, 'log'), 'utf8');
  }

  async #untilReady() {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      if (this.#process.exitCode !== null) throw new Error(`the server did not start:\n${this.log}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the server was not ready in time:\n${this.log}`);
  }

  async stop() {
    if (this.#process.exitCode === null) {
      const gone = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      const late = setTimeout(() => this.#process.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(late);
    }
    rmSync(this.#folder, { recursive: true, force: true });
    if (this.#process.exitCode !== 0) throw new Error(`the server ended with ${this.#process.exitCode}`);
  }
}
