// node scripts/run.mjs scripts/golden.ts: writes what this version of the estimate makes of the made-up accounts.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { goldenFile, goldenFiles, goldenFolder, goldenText } from '../test/support/golden';

// What was kept by a version must stay what that version says: another estimate is another version.
if (existsSync(goldenFile)) {
  console.error(
    `${path.basename(goldenFile)} is there: raise estimateVersion in src/estimate/estimate-version.ts first.`,
  );
  process.exitCode = 1;
} else {
  mkdirSync(goldenFolder, { recursive: true });
  for (const former of goldenFiles()) rmSync(path.join(goldenFolder, former));
  writeFileSync(goldenFile, goldenText());
  console.log(`Wrote ${path.basename(goldenFile)}.`);
}
