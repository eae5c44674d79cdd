// npm run new-site -- NAME
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { checkName } from './new-site/check-name';
import { listsWith } from './new-site/lists';
import { skeletonOf, titleOf } from './new-site/skeleton-files';
import { writeAll } from './new-site/write-all';
import { command } from './saved-page';

const root = fileURLToPath(new URL('..', import.meta.url));

await command(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const name = checkName(root, positionals);
  const files = skeletonOf(root, name);
  const lists = listsWith(root, name);
  // All is known to be possible before the first file is written.
  await writeAll(root, { ...files, ...lists });
  console.log(`${titleOf(name)} is there: ${Object.keys(files).length} new files, and its lines in
  ${Object.keys(lists).join(', ')}.
It reads a made-up site:
  npm run read -- --url https://${name}.example/@mira.bakes --page test/fixtures/${name}/profile.html \\
    --response "https://${name}.example/api/profile?handle=mira.bakes=test/fixtures/${name}/profile.json"
Next:
  1. Read docs/adding-a-site.md, and save pages of the real site outside the repository.
  2. Replace the made-up address, answer and page part by part, each with its test:
     npx vitest run --project dom test/dom/${name}- test/dom/every-site
  3. Everything, then: npm test`);
});
