// npm run read -- --url URL [--page FILE] [--response URL=FILE]… [--at ISO]
import { parseArgs } from 'node:util';
import { pageAt, readPage } from './read-page';
import { command, responseOf, textOf, urlOf, UsageError } from './saved-page';

/** The time of the look; now unless told. */
function timeOf(text: string | undefined): string {
  if (text === undefined) return new Date().toISOString();
  const time = new Date(text);
  if (Number.isNaN(time.getTime()))
    throw new UsageError(`--at takes a time such as 2026-10-04T12:00:00Z, but got ${text}.`);
  return time.toISOString();
}

await command(async () => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      page: { type: 'string' },
      response: { type: 'string', multiple: true, default: [] },
      at: { type: 'string' },
    },
  });
  const url = urlOf(values.url);
  if (!values.page && values.response.length === 0)
    throw new UsageError('Give what was saved of the page: --page FILE, --response URL=FILE, or both.');
  const { site } = pageAt(url);

  const responses = values.response.map((argument) => {
    const { url: address, file } = responseOf(argument);
    if (!site.responses.some((reader) => reader.url.test(address)))
      console.error(`Note: Fitlens reads no response at ${address}.`);
    return { url: address, text: textOf(file) };
  });
  const html = values.page === undefined ? null : textOf(values.page);
  console.log(JSON.stringify(readPage({ url, html, responses, at: timeOf(values.at) }), null, 2));
});
