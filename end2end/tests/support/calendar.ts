// A calendar that can be turned: the server's clock is moved from outside, by libfaketime, so that the program itself
// has no door for it.

import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const LIBRARY = readdirSync('/usr/lib')
  .map((architecture) => join('/usr/lib', architecture, 'faketime/libfaketime.so.1'))
  .find((file) => existsSync(file));

export class Calendar {
  private readonly file = join(mkdtempSync(join(tmpdir(), 'regula-calendar-')), 'offset');

  /** Opens it at `instant`, an RFC 3339 time. */
  constructor(instant: string) {
    this.turnTo(instant);
  }

  /** From now on it is `instant`, and time goes on from there. */
  turnTo(instant: string): void {
    const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000);
    // In one step: whoever reads it meanwhile must not find half of it.
    writeFileSync(`${this.file}.new`, seconds < 0 ? `${seconds}` : `+${seconds}`);
    renameSync(`${this.file}.new`, this.file);
  }

  /** What a server that goes by this calendar finds in its environment. */
  settings(): Record<string, string> {
    if (!LIBRARY) throw new Error('libfaketime is missing: install the package faketime');
    return {
      LD_PRELOAD: LIBRARY,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_NO_CACHE: '1',
      // How long things take stays true.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  close(): void {
    rmSync(dirname(this.file), { recursive: true });
  }
}
