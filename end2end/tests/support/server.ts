// Server for each worker: the release binary on a free port, with an empty data folder.

import { type ChildProcess, type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainText } from './mail.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const BINARY = process.env.REGULA_BIN ?? join(ROOT, 'target/release/regula');

export const ADMIN = { name: 'admin', email: 'admin@example.com', password: 'seven-quiet-lanterns' };

export const DEMO_PASSWORD = 'Correct-Horse-9';

/** Finds a free port. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export class Server {
  private constructor(
    readonly port: number,
    readonly origin: string,
    private readonly process: ChildProcess,
    private readonly folder: string,
  ) {}

  /**
   * Starts a server and waits until it is ready. `more` is added to its environment, and `users` users of the demo
   * to its data; their password is `DEMO_PASSWORD`.
   */
  static async start(more: (port: number) => Record<string, string> = () => ({}), users = 0): Promise<Server> {
    const port = await freePort();
    const folder = mkdtempSync(join(tmpdir(), 'regula-end2end-'));
    const log = openSync(join(folder, 'log'), 'w');
    const options = {
      // Away from any settings file, so that only these variables count.
      cwd: folder,
      env: {
        LEPTOS_SITE_ADDR: `127.0.0.1:${port}`,
        REGULA_DATA_DIR: join(folder, 'data'),
        REGULA_ADMIN_EMAIL: ADMIN.email,
        REGULA_ADMIN_PASSWORD: ADMIN.password,
        REGULA_LOG_FORMAT: 'json',
        REGULA_TRUSTED_PROXIES: '127.0.0.1/32',
        REGULA_PASSWORD_HASHING: 'fast',
        ...more(port),
      },
      stdio: ['ignore', log, log] satisfies StdioOptions,
    };
    if (users > 0) {
      // The admin has the password of all tests, in place of the demo's.
      const stdio = ['pipe', log, log] satisfies StdioOptions;
      spawnSync(BINARY, ['admin', 'create', ADMIN.email, '--password-stdin'], { ...options, stdio, input: ADMIN.password });
      spawnSync(BINARY, ['demo', '--users', `${users}`], options);
    }
    const child = spawn(BINARY, ['serve'], options);
    closeSync(log);
    const failed = new Promise<never>((_, reject) => child.once('error', reject));
    const server = new Server(port, `http://127.0.0.1:${port}`, child, folder);
    await Promise.race([failed, server.untilReady()]);
    return server;
  }

  /** Log of the server so far. */
  get log(): string {
    return readFileSync(join(this.folder, 'log'), 'utf8');
  }

  /** Waits for a mail of this kind to this address, and returns the path of its link; `known` is one to ignore. */
  async linkMailed(kind: string, to: string, known = ''): Promise<string> {
    const outbox = join(this.folder, 'data/outbox');
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      const names = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.includes(`-${kind}-`)) : [];
      for (const name of names) {
        const mail = readFileSync(join(outbox, name), 'utf8');
        const link = mail.includes(`To: ${to}`) && /https?:\/\/\S+\?token=\S+/.exec(plainText(mail))?.[0];
        if (!link) continue;
        const { pathname, search } = new URL(link);
        if (pathname + search !== known) return pathname + search;
      }
    }
    throw new Error(`no ${kind} to ${to} in the outbox:\n${this.log.slice(-4000)}`);
  }

  private async untilReady(): Promise<void> {
    for (const end = Date.now() + 20_000; Date.now() < end; await sleep(50)) {
      if (this.process.exitCode !== null) throw new Error(`the server did not start:\n${this.log}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      if (answer?.ok) return;
    }
    throw new Error(`the server was not ready in time:\n${this.log}`);
  }

  /** Stops the server as an operator does, and expects exit code 0 and no error in the log. */
  async stop(): Promise<void> {
    if (this.process.exitCode === null) {
      const gone = once(this.process, 'exit');
      this.process.kill('SIGTERM');
      const late = setTimeout(() => this.process.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(late);
    }
    const log = this.log;
    const errors = log.split('\n').filter((line) => line.includes('"level":"ERROR"'));
    rmSync(this.folder, { recursive: true, force: true });
    if (this.process.exitCode !== 0) {
      const how = this.process.exitCode ?? this.process.signalCode;
      throw new Error(`the server ended with ${how} instead of 0:\n${log.slice(-4000)}`);
    }
    if (errors.length > 0) throw new Error(`the server logged errors:\n${errors.join('\n')}`);
  }
}
