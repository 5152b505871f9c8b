// Problems that fail a test: errors in the console, uncaught exceptions, violations of the content policy.

import type { BrowserContext, ConsoleMessage } from '@playwright/test';

export class Problems {
  private readonly found: string[] = [];
  private readonly allowed: RegExp[] = [];

  constructor(private readonly islandsAreBlocked: boolean) {}

  /** Allows refused requests with these statuses, which Chromium would report as errors. */
  allowStatus(...statuses: number[]): void {
    for (const status of statuses) {
      this.allowed.push(new RegExp(`^Failed to load resource: .* status of ${status} `));
    }
  }

  /** Allows network failures that the test causes. */
  allowLostRequests(): void {
    this.allowed.push(/^Failed to load resource: net::ERR_/);
  }

  /** Allows Chromium's error for a page that refuses to be framed. */
  allowFramingRefusals(): void {
    this.allowed.push(/^(Refused to display|Framing) .* (frame-ancestors|Content Security Policy|X-Frame-Options)/);
  }

  /** Allows Chromium's error for a page that is left before its transition is over. */
  allowCutTransitions(): void {
    this.allowed.push(/^uncaught: InvalidStateError: Transition was aborted because of invalid state/);
  }

  /** Watches all pages of `context`, now and later. */
  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (error) => {
      const { name, message, stack } = error.error();
      this.found.push(`uncaught: ${stack || `${name}: ${message}`}`);
    });
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`securitypolicyviolation: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const isIslands = message.location().url.endsWith('.wasm');
    if (this.islandsAreBlocked && isIslands && message.text().includes('net::ERR_BLOCKED_BY_CLIENT')) return;
    this.found.push(`console: ${message.text()} (${message.location().url})`);
  }

  /** Problems found that are not allowed. */
  get all(): string[] {
    return this.found.filter((text) => !this.allowed.some((it) => it.test(text.replace(/^console: /, ''))));
  }
}
