// A server for one file of tests, and what every test needs.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import { type Options, Regula } from '../../src/client.ts';
import { Contract } from './contract.ts';
import { ADMIN, Server } from './server.mjs';

export const ME = { params: { path: { user_id: 'me' } } };
export const MINUTE = 60_000;

/** Somebody whom no other test knows. */
export function someone(name = 'Ana') {
  return { name, email: `${name.toLowerCase()}-${randomUUID()}@example.com`, password: 'four-quiet-lanterns' };
}

export class World {
  server!: Server;
  contract!: Contract;
  /** How far the clients' clocks are ahead of the server's. */
  ahead = 0;

  /** Starts a server before the tests of the file, and stops it behind them. */
  static forThisFile(): World {
    const world = new World();
    before(async () => {
      world.server = await Server.start();
      world.contract = await Contract.of(world.server.origin);
    });
    after(() => world.server?.stop());
    return world;
  }

  /** A client whose every answer is held against the document, and a list of what it asked for. */
  client(more: Partial<Options> = {}): { regula: Regula; calls: string[] } {
    const calls: string[] = [];
    const send = more.fetch ?? this.contract.fetch;
    const regula = new Regula({
      origin: this.server.origin,
      now: () => Date.now() + this.ahead,
      ...more,
      fetch: (request) => {
        calls.push(`${request.method} ${new URL(request.url).pathname}`);
        return send(request);
      },
    });
    return { regula, calls };
  }

  /** A client that has just signed up. */
  async member(more: Partial<Options> = {}, person = someone()) {
    const made = this.client(more);
    const { user, problem } = await made.regula.register(person);
    assert.ok(user, problem?.detail);
    made.calls.length = 0;
    return { ...made, person, user };
  }

  async admin(): Promise<Regula> {
    const { regula } = this.client();
    const { problem } = await regula.signIn(ADMIN);
    assert.equal(problem, undefined);
    return regula;
  }
}

/** What came back, or a failure of the test in the server's words. */
export function done<T>({ data, error }: { data?: T; error?: unknown }): T {
  assert.equal(error, undefined, JSON.stringify(error));
  return data as T;
}
