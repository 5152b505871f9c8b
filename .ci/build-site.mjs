#!/usr/bin/env node
// build-site.mjs WASM   makes target/site, which the server's build puts into the program: the islands, the styles and the
//                       files of public/, those of pkg/ with the hash of their content in their names, and all of them
//                       also as brotli and gzip. Does nothing when none of its inputs has changed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const SITE = 'target/site';
const STAMP = 'target/site.inputs';
// Baseline "widely available"; older browsers get the page without its colours for the dark.
const BROWSERS = 'chrome123,firefox120,safari17.5';
const TEXT = new Set(['.css', '.ico', '.js', '.svg', '.txt', '.wasm', '.webmanifest']);

const wasm = process.argv[2];
if (!wasm) {
  console.error('usage: build-site.mjs WASM');
  process.exit(2);
}

const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
    .sort();
const hash = (...parts) => {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
};
const run = (program, ...args) => execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });

const sources = ['.ci/build-site.mjs', 'end2end/package-lock.json', wasm, ...files('public'), ...files('style')];
const inputs = hash(...sources.flatMap((name) => [name, hash(readFileSync(name))]));
try {
  if (readFileSync(STAMP, 'utf8') === inputs && statSync(SITE).isDirectory()) process.exit(0);
} catch {
  // Never built, or only in part.
}
rmSync(STAMP, { force: true });

// Built aside and put in place whole, so that a build that was stopped leaves the last one.
const work = mkdtempSync(join(tmpdir(), 'regula-site-'));
const pkg = join(work, 'site', 'pkg');
cpSync('public', join(work, 'site'), { recursive: true });
mkdirSync(pkg);

run('wasm-bindgen', '--target', 'web', '--no-typescript', '--out-dir', work, '--out-name', 'regula', wasm);
run('wasm-opt', '-Oz', join(work, 'regula_bg.wasm'), '-o', join(work, 'regula.wasm'));
run('esbuild', '--log-level=warning', '--minify', '--format=esm', join(work, 'regula.js'), `--outfile=${join(work, 'regula.min.js')}`);
run('esbuild', '--log-level=warning', '--bundle', '--minify', `--target=${BROWSERS}`, 'style/main.css', `--outfile=${join(work, 'regula.css')}`);
for (const [built, kind] of [['regula.min.js', 'js'], ['regula.wasm', 'wasm'], ['regula.css', 'css']]) {
  const content = readFileSync(join(work, built));
  writeFileSync(join(pkg, `regula.${hash(content).slice(0, 16)}.${kind}`), content);
}

for (const name of files(join(work, 'site'))) {
  if (!TEXT.has(extname(name))) continue;
  const content = readFileSync(name);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${name}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${name}.gz`, gzipSync(content, { level: 9 }));
}

rmSync(SITE, { recursive: true, force: true });
mkdirSync('target', { recursive: true });
cpSync(join(work, 'site'), SITE, { recursive: true });
rmSync(work, { recursive: true });
writeFileSync(STAMP, inputs);
