/** `npm test`: types, lint, who may import whom, dead code, rules, HTTP tests, both builds, the journeys; then one line of figures. */
import './ground/node-version.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './ground/install.mjs';
import { inRoot } from './ground/place.mjs';
import { run } from './ground/run.mjs';
import { say } from './ground/say.mjs';

process.chdir(inRoot());
await ensureInstalled();
const { buildApp, buildBff } = await import('./ground/build.mjs');
const reports = mkdtempSync(path.join(tmpdir(), 'jiashu-test-'));
const counted = { passed: 0, failed: 0 };

/** A check passes or fails as one. @param {string} name @param {readonly string[]} command */
async function check(name, command) {
  await timed(name, async () => {
    const { code } = await run('npx', ['--no-install', ...command]);
    counted[code === 0 ? 'passed' : 'failed'] += 1;
    return code === 0;
  });
}

/** Every test of a vitest project counts. @param {string} project */
async function tests(project) {
  await timed(`tests: ${project}`, async () => {
    const outputFile = path.join(reports, `${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
    const { code } = await run('npx', ['--no-install', 'vitest', 'run', '--project', project, ...reporters]);
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(outputFile, 'utf8'));
    counted.passed += numPassedTests;
    // A run that ended badly without a failed test (a file that didn't load) has failed all the same.
    counted.failed += numFailedTests || (code === 0 ? 0 : 1);
    return code === 0;
  });
}

/** @param {string} name @param {() => Promise<boolean>} work */
async function timed(name, work) {
  const began = Date.now();
  const good = await work().catch((error) => {
    say(String(error));
    counted.failed += 1;
    return false;
  });
  say(`${good ? '✓' : '✗'} ${name}   ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

await check('format and lint', ['biome', 'ci', '--error-on-warnings', '.']);
for (const part of ['shared', 'bff', 'miniprogram', 'miniprogram/harness', 'bench'])
  await check(`types of ${part}`, ['tsc', '--noEmit', '-p', part]);
await check('who may import whom', [
  'depcruise',
  '--config',
  '.dependency-cruiser.cjs',
  'shared/src',
  'bff/src',
  'miniprogram/src',
]);
await check('dead code', ['knip']);
await timed('builds', async () => {
  await buildBff();
  await buildApp('weapp');
  await buildApp('h5');
  return true;
});
await tests('units');
await tests('journeys');

rmSync(reports, { recursive: true, force: true });
say(`${counted.passed} passed, ${counted.failed} failed`);
process.exit(counted.failed === 0 ? 0 : 1);
