// Visitor with a browser, and their common actions.

import { expect, type BrowserContext, type Cookie, type Locator, type Page } from '@playwright/test';
import type { Person } from './api.ts';

/** Modes of pages: with islands, without JavaScript, or with scripts but without islands. */
export type Way = 'islands' | 'plain' | 'blocked';

export class Visitor {
  constructor(
    readonly page: Page,
    readonly way: Way,
    private readonly origin: string,
  ) {}

  get context(): BrowserContext {
    return this.page.context();
  }

  get isAlive(): boolean {
    return this.way === 'islands';
  }

  /** Whether scripts run and can move the focus. */
  get hasScripts(): boolean {
    return this.way !== 'plain';
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get header(): Locator {
    return this.page.getByRole('banner');
  }

  /** Waits until the islands of the page, if any, are hydrated. */
  async settle(): Promise<void> {
    await this.page.waitForLoadState();
    if (!this.isAlive) await expect(this.page.locator('html')).not.toHaveAttribute('data-alive');
    else if ((await this.page.locator('leptos-island').count()) > 0) {
      await expect(this.page.locator('html')).toHaveAttribute('data-alive', '');
    }
  }

  /** Opens a page of the site; returns its status. */
  async open(path: string): Promise<number> {
    const response = await this.page.goto(this.origin + path);
    await this.settle();
    return response?.status() ?? 0;
  }

  async reload(): Promise<number> {
    const response = await this.page.reload();
    await this.settle();
    return response?.status() ?? 0;
  }

  /** Waits for the page with this path. */
  async arriveAt(path: string): Promise<void> {
    await this.page.waitForURL(this.origin + path);
    await this.settle();
  }

  /** Performs an action that calls the server function `name`, and waits for its response and the redirect. */
  async ask(name: string, act: () => Promise<unknown>): Promise<number> {
    const isIts = (url: string) => new URL(url).pathname === `/fn/${name}`;
    const answered = this.page.waitForResponse((it) => isIts(it.url()));
    const led = this.isAlive
      ? this.page.waitForResponse((it) => isIts(it.request().redirectedFrom()?.url() ?? this.origin)).catch(() => null)
      : this.page.waitForEvent('framenavigated').catch(() => null);
    await act();
    const response = await answered;
    // The redirect is followed only after the response.
    if (response.status() === 303) await led;
    if (this.isAlive) await this.painted();
    else await response.finished();
    await this.page.waitForLoadState();
    return response.status();
  }

  /** Waits until new content is rendered, or the page is left. */
  private async painted(): Promise<void> {
    const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await this.page.evaluate(twoFrames).catch(() => null);
  }

  /** Fills in the sign-in form of the page, and submits it. */
  async fillSignIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Fills in the sign-up form of the page, and submits it. */
  async fillSignUp({ name, email, password }: Person): Promise<void> {
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Create account' }).click();
  }

  /** Adds a task with the line above the tasks. */
  async addTask(line: string): Promise<void> {
    await this.page.getByLabel('Add a task').fill(line);
    await this.ask('create_task', () => this.page.getByRole('button', { name: 'Add' }).click());
  }

  /** Cookies of the session. The device cookie remains after signing out and authenticates nobody. */
  async sessionCookies(): Promise<Cookie[]> {
    return (await this.context.cookies()).filter(({ name }) => !name.endsWith('regula-device'));
  }

  /** Signs in without the form, for tests of something else. */
  async isSignedInAs({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    const response = await this.context.request.post(`${this.origin}/fn/login`, {
      form: { email, password, remember: 'true' },
      headers: { accept: 'application/json', origin: this.origin },
      maxRedirects: 0,
    });
    expect(response.status(), await response.text()).toBeLessThan(400);
  }

  async signOut(): Promise<void> {
    await this.header.getByRole('group').locator('summary').click();
    await this.header.getByRole('button', { name: 'Sign out' }).click();
    await this.arriveAt('/');
  }

  /** Row of a task. */
  task(title: string): Locator {
    return this.page.getByRole('region', { name: 'Tasks' }).getByRole('listitem').filter({ hasText: title });
  }

  /** Row of a user in the admin's table. */
  user(person: Person): Locator {
    return this.page.getByRole('row').filter({ hasText: person.email });
  }

  /** Presses Tab until `target` has the focus. */
  async tabTo(target: Locator): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await this.page.keyboard.press('Tab');
      if (await target.evaluate((it) => it === document.activeElement)) return;
    }
    throw new Error(`not reached by Tab: ${target}`);
  }
}

/** Checks that a field is marked as invalid, and linked to its error message. */
export async function expectWrong(field: Locator, words: string | RegExp): Promise<void> {
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(words);
}
