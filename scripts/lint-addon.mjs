// The linter of Firefox's store over dist/firefox: node scripts/lint-addon.mjs. Whatever it finds that is not known fails.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { judgeReport, knownWarnings } from './addon/judge-report.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const linter = fileURLToPath(new URL('../node_modules/web-ext/bin/web-ext.js', import.meta.url));

const { stdout, stderr } = spawnSync(
  process.execPath,
  [linter, 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--output', 'json'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
);
if (!stdout.startsWith('{')) {
  console.error(stdout + stderr);
  process.exit(1);
}
const wrong = judgeReport(JSON.parse(stdout));
for (const { code, why } of knownWarnings) console.log(`known: ${code}. ${why}`);
for (const line of wrong) console.error(line);
process.exit(wrong.length === 0 ? 0 : 1);
