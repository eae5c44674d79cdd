import { backgroundFiles, contentScripts, gzipped, patterns, popupFiles } from '../../test/support/dist';

/** What Fitlens weighs, one line a part. */
export function tellSizes(): void {
  const parts: [string, string[]][] = [
    ...patterns('chrome').map((site): [string, string[]] => [site, contentScripts('chrome', site)]),
    ['popup', popupFiles('chrome')],
    ['background', backgroundFiles('chrome')],
  ];
  for (const [what, files] of parts)
    console.log(`${what.padEnd(28)} ${(gzipped('chrome', files) / 1024).toFixed(1)} kB gzip`);
}
