import { afterEach, describe, expect, it } from 'vitest';
import { dataScripts, keepPassingScripts } from '../../src/sites/x/json/passing-scripts';

const frame = document.createElement('iframe');
afterEach(() => frame.remove());

/** A page as the parser of a browser meets it, with what runs before its first script. */
async function load(html: string, before: (page: Document) => void = () => {}): Promise<Document> {
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame has no document.');
  page.open();
  before(page);
  page.write(html);
  // Between two scripts of a page that comes over the network observers have their turn.
  await Promise.resolve();
  page.close();
  return page;
}

const passing = '<script>self.$R = []; ({ counts:$R[1] = 12345 }); document.currentScript.remove()</script>';
const other = '<script>document.currentScript.remove()</script><script>self.a = "counts"</script>';

describe('The data that X’s server writes into scripts', () => {
  it('would be gone once they have run', async () => {
    expect(dataScripts(await load(passing))).toEqual([]);
  });

  it('are kept from before the first one runs, and nothing else is', async () => {
    const page = await load(`${other}<div>${passing}</div>`, keepPassingScripts);
    expect(page.querySelectorAll('div script')).toHaveLength(0);
    expect(dataScripts(page).map(({ textContent }) => textContent)).toEqual([expect.stringContaining('12345')]);
  });
});
