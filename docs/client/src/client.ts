// A client of Regula's API that keeps its user signed in. Copy this folder.
//
// `regula.api` is openapi-fetch, typed by the server's own document. Around each call stands what a good client does:
// * it refreshes ahead of time, with one request for however many calls are waiting;
// * a call that is refused as expired all the same (clocks differ) is sent once more with the next token;
// * when the session is over or the user is banned it forgets its tokens and says so, once;
// * tokens live in memory alone: in no URL, in no storage, in no log.

import createClient, { type Client } from 'openapi-fetch';
import { asResponse, authorized, unlessAborted } from './requests.ts';
import type { components, paths } from './schema.d.ts';

type Schemas = components['schemas'];
/** Why a call was refused (RFC 9457); `code` is for programs. */
export type Problem = Schemas['Problem'];
/** Who has signed in, or why nobody has. */
export type Entry = { user: Schemas['User']; problem?: never } | { user?: never; problem: Problem };

export interface Options {
  /** Where the server is, such as `https://regula.example.com`. */
  origin: string;
  /** Called once when the session has ended for good. Show the way to sign in, and why: `problem.detail`. */
  onSignedOut?: (problem: Problem) => void;
  /** How requests are sent; the platform's `fetch` by default. */
  fetch?: (request: Request) => Promise<Response>;
  /** Milliseconds since any fixed moment; `Date.now` by default. */
  now?: () => number;
}

interface Tokens {
  readonly access: string;
  readonly refresh: string;
  readonly refreshAt: number;
  readonly expiresAt: number;
}

/** The next call refreshes first when the access token has less than this left. */
const AHEAD_MS = 60_000;
/** With these the session is over, whatever the call was. */
const ENDS: readonly unknown[] = ['session_ended', 'token_invalid', 'user_banned', 'user_not_found'] satisfies Schemas['Code'][];

/** The server could not be asked, or answered with something that is not its own. Nothing is lost: try again later. */
export class Unavailable extends Error {}

export class Regula {
  /** Every route of the API, typed; `{ data }` or `{ error }` comes back, and nothing is thrown but network errors. */
  readonly api: Client<paths>;

  readonly #open: Client<paths>;
  readonly #fetch: NonNullable<Options['fetch']>;
  readonly #now: () => number;
  readonly #onSignedOut: (problem: Problem) => void;
  #tokens: Tokens | undefined;
  #refreshing: Promise<Problem | undefined> | undefined;

  constructor({ origin, onSignedOut = () => {}, fetch = globalThis.fetch, now = Date.now }: Options) {
    this.#fetch = (request) => fetch(request);
    this.#now = now;
    this.#onSignedOut = onSignedOut;
    // No cookies, no copies, and no following elsewhere with a token in hand.
    const common = { baseUrl: origin, credentials: 'omit', cache: 'no-store', redirect: 'error' } as const;
    this.#open = createClient<paths>({ ...common, fetch: this.#fetch });
    this.api = createClient<paths>({ ...common, fetch: (request) => this.#send(request) });
  }

  /** Whether there are tokens; the server has the last word. */
  get isSignedIn(): boolean { return this.#tokens !== undefined; }

  /** Makes an account and signs in. Where the server sends mail, the notice says to look there first. */
  async register(body: Schemas['RegisterRequest']): Promise<Entry | { notice: string; user?: never; problem?: never }> {
    const { data, error } = await this.#open.POST('/api/auth/register', { body });
    if (data && 'detail' in data) return { notice: data.detail };
    return this.#enter(data ? { data } : { error });
  }

  /** Signs in. */
  async signIn({ email, password }: Schemas['LoginRequest']): Promise<Entry> {
    return this.#enter(await this.#open.POST('/api/auth/login', { body: { email, password } }));
  }

  /** Signs out, here at once and on the server as soon as it can be reached. */
  async signOut(): Promise<void> {
    const tokens = this.#tokens;
    this.#tokens = undefined;
    // By refresh token: it is still good when the access token is not.
    if (tokens) await this.#open.POST('/api/auth/logout', { body: { refresh_token: tokens.refresh } });
  }

  #enter({ data, error }: { data: Schemas['TokenPair']; error?: never } | { data?: never; error: Problem }): Entry {
    if (!data) return { problem: error };
    this.#keep(data);
    return { user: data.user };
  }

  #keep({ access_token: access, refresh_token: refresh, expires_in }: Schemas['TokenPair']): void {
    const life = expires_in * 1000;
    const expiresAt = this.#now() + life;
    this.#tokens = { access, refresh, expiresAt, refreshAt: expiresAt - Math.min(AHEAD_MS, life / 2) };
  }

  #end(problem: Problem): Problem {
    this.#tokens = undefined;
    this.#onSignedOut(problem);
    return problem;
  }

  /** Sends a call with a token that will do, and once more if it did not. */
  async #send(request: Request): Promise<Response> {
    const again = request.clone();
    const refused = await unlessAborted(this.#refreshAhead(), request.signal);
    if (refused) return asResponse(refused);
    const used = this.#tokens;
    const response = await this.#fetch(authorized(request, used?.access));
    if (!used || (response.status !== 401 && response.status !== 403)) return response;

    const problem: Partial<Problem> = await response.clone().json().catch(() => ({}));
    if (problem.code === 'token_expired') {
      // Others may have refreshed meanwhile; then their token is the one to try.
      const ended = this.#tokens === used && (await unlessAborted(this.#refresh(used), request.signal));
      return ended ? asResponse(ended) : this.#fetch(authorized(again, this.#tokens?.access));
    }
    if (ENDS.includes(problem.code) && this.#tokens === used) this.#end(problem as Problem);
    return response;
  }

  async #refreshAhead(): Promise<Problem | undefined> {
    const tokens = this.#tokens;
    if (!tokens || this.#now() < tokens.refreshAt) return undefined;
    return this.#refresh(tokens).catch((error: unknown) => {
      // Ahead of time there is time: the token at hand is good, and the next call tries again.
      if (this.#now() >= tokens.expiresAt) throw error;
      return undefined;
    });
  }

  /** One request for all who wait. It belongs to none of them: a caller who gives up does not stop it. */
  #refresh(old: Tokens): Promise<Problem | undefined> {
    this.#refreshing ??= this.#exchange(old).finally(() => (this.#refreshing = undefined));
    return this.#refreshing;
  }

  async #exchange(old: Tokens): Promise<Problem | undefined> {
    const ask = () => this.#open.POST('/api/auth/refresh', { body: { refresh_token: old.refresh } });
    // An answer that was lost on the way is asked for again: within ten seconds it is the same one.
    const { data, error, response } = await ask().catch(ask);
    // Signed out meanwhile: nobody wants these any more.
    if (this.#tokens !== old) return undefined;
    if (data) return void this.#keep(data);
    if (error?.code && (response.status === 401 || ENDS.includes(error.code))) return this.#end(error);
    throw new Unavailable(`tokens could not be refreshed: ${response.status}`);
  }
}
