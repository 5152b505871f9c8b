// Clock of a server, moved from outside with libfaketime, so that the program itself needs no interface for it.

import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const LIBRARY = readdirSync('/usr/lib')
  .map((architecture) => join('/usr/lib', architecture, 'faketime/libfaketime.so.1'))
  .find((file) => existsSync(file));

export class Calendar {
  private readonly file = join(mkdtempSync(join(tmpdir(), 'regula-calendar-')), 'offset');

  /** Starts at `instant`, an RFC 3339 time. */
  constructor(instant: string) {
    this.turnTo(instant);
  }

  /** Sets the clock to `instant`, from where it continues. */
  turnTo(instant: string): void {
    const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
    // Atomic replacement: a concurrent reader must not find half of it.
    writeFileSync(`${this.file}.new`, seconds < 0 ? `${seconds}` : `+${seconds}`);
    renameSync(`${this.file}.new`, this.file);
  }

  /** Environment variables for a server with this clock. */
  settings(): Record<string, string> {
    if (!LIBRARY) throw new Error('libfaketime is missing: install the package faketime');
    return {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      // Durations stay real.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  close(): void {
    rmSync(dirname(this.file), { recursive: true });
  }
}
