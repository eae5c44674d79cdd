// Runs a TypeScript file of the project with Vite's own loader: node scripts/run.mjs FILE [arguments]
import { fileURLToPath } from 'node:url';
import { checkNode, ensurePackages } from './packages.mjs';

try {
  checkNode();
  ensurePackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

const [file] = process.argv.splice(2, 1);
const { runnerImport } = await import('vite');
await runnerImport(fileURLToPath(new URL(`../${file}`, import.meta.url)), { configFile: false, logLevel: 'warn' });
