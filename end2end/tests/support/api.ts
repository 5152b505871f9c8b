// API client, which prepares the data of a test.

import { randomInt, randomUUID } from 'node:crypto';
import { ADMIN } from './server.ts';

export interface Person {
  name: string;
  email: string;
  password: string;
}

export interface Tokens {
  access_token: string;
  refresh_token: string;
  user: { id: string; name: string; email: string };
}

export interface Answer {
  status: number;
  /** Parsed JSON; tests know its type. */
  body: any;
}

/** A person with an address that no other test uses. */
export function someone(name = 'Ana Ferreira'): Person {
  const first = name.split(' ')[0]!.toLowerCase();
  return { name, email: `${first}-${randomUUID().slice(0, 8)}@example.com`, password: 'four-quiet-lanterns' };
}

export class Api {
  /**
   * Client address, sent as by a trusted proxy. Each test has its own network, as all of them together exceed the
   * server's limits of mails and accounts per network.
   */
  private readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`;
  private admin: Promise<string> | undefined;

  constructor(private readonly origin: string) {}

  async call(method: string, path: string, body?: unknown, token?: string): Promise<Answer> {
    const response = await fetch(this.origin + path, {
      method,
      headers: {
        'x-forwarded-for': this.address,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  }

  private async done<T>(method: string, path: string, body?: unknown, token?: string): Promise<T> {
    const answer = await this.call(method, path, body, token);
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body as T;
  }

  register(person: Person): Promise<Tokens> {
    return this.done('POST', '/api/auth/register', person);
  }

  login({ email, password }: Pick<Person, 'email' | 'password'>): Promise<Tokens> {
    return this.done('POST', '/api/auth/login', { email, password });
  }

  /** An access token of the admin. */
  adminToken(): Promise<string> {
    this.admin ??= this.login(ADMIN).then((tokens) => tokens.access_token);
    return this.admin;
  }

  /** Creates accounts that never sign in: there is no password to hash. */
  async addUsers(...people: Pick<Person, 'name' | 'email'>[]): Promise<{ id: string }[]> {
    const admin = await this.adminToken();
    const made: { id: string }[] = [];
    // In sequence, as tests sort by creation.
    for (const { name, email } of people) {
      made.push(await this.done<{ id: string }>('POST', '/api/admin/users', { name, email }, admin));
    }
    return made;
  }

  async addTask(tokens: Tokens, task: Record<string, unknown>): Promise<{ id: string }> {
    return this.done('POST', '/api/users/me/tasks', task, tokens.access_token);
  }

  async complete(tokens: Tokens, id: string): Promise<void> {
    await this.done('PATCH', `/api/users/me/tasks/${id}`, { completed: true }, tokens.access_token);
  }

  async tasks(tokens: Tokens): Promise<{ title: string; completed: boolean }[]> {
    const page = await this.done<{ items: { title: string; completed: boolean }[] }>(
      'GET', '/api/users/me/tasks?limit=100', undefined, tokens.access_token);
    return page.items;
  }

  /** Adds a custom commitment. */
  async takeOn(tokens: Tokens, custom: Record<string, unknown>, rule?: Record<string, unknown>): Promise<{ id: string }> {
    const body = rule === undefined ? { custom } : { custom, rule };
    return this.done('POST', '/api/users/me/commitments', body, tokens.access_token);
  }

  async leave(tokens: Tokens, commitment: string): Promise<void> {
    await this.done('DELETE', `/api/users/me/commitments/${commitment}`, undefined, tokens.access_token);
  }

  /** Data of *Today*. */
  async day(tokens: Tokens): Promise<any> {
    return this.done('GET', '/api/dashboard', undefined, tokens.access_token);
  }

  /** The user's date, which may differ from that of the calendar. */
  async today(tokens: Tokens): Promise<string> {
    const day = await this.done<{ date: string }>('GET', '/api/dashboard', undefined, tokens.access_token);
    return day.date;
  }

  async changeMe(tokens: Tokens, change: Record<string, unknown>): Promise<void> {
    await this.done('PATCH', '/api/auth/me', change, tokens.access_token);
  }

  async ban(id: string, reason: string, expires_at: string | null = null): Promise<void> {
    await this.done('POST', `/api/admin/users/${id}/ban`, { reason, expires_at }, await this.adminToken());
  }

  async unban(id: string): Promise<void> {
    await this.done('POST', `/api/admin/users/${id}/unban`, undefined, await this.adminToken());
  }
}
