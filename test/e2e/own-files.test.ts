import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ownPages } from '../../src/shared/own-pages';
import { type OwnPage, root } from '../support/driver';
import { baker } from '../support/made-up/creators';
import { instagramRoutes } from '../support/made-up/instagram';
import { useDriver } from '../support/session';

const dist = path.join(root, 'dist', inject('browser') === 'chromium' ? 'chrome' : 'firefox');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const pages = ['src/popup/index.html', 'src/options/index.html', 'src/panel/index.html', ...Object.values(ownPages)];

/** A page of a supported site that forbids its scripts nothing. */
const open = 'https://www.instagram.com/explore/';
const own = 'https://www.instagram.com/own.json';
const routes = instagramRoutes([baker]);
routes.set(open, {
  contentType: 'text/html; charset=utf-8',
  body: '<!doctype html><title>Explore</title><p>Explore</p>',
});
routes.set(own, { contentType: 'application/json', body: '{}' });
const driver = useDriver(routes);

let options: OwnPage;
let origin = '';
beforeAll(async () => {
  await driver().open(open);
  options = await driver().ownPage('src/options/index.html');
  origin = await options.evaluate(() => location.origin, null);
}, 120_000);
afterAll(() => options?.close());

/** The pages of ours that are loaded anywhere, frames included, as the browser itself lists them. */
const loaded = () =>
  options.evaluate(async () => {
    interface Context {
      documentUrl?: string;
      frameId: number;
    }
    const { browser, chrome } = globalThis as unknown as {
      [name: string]: { runtime: { getContexts(all: object): Promise<Context[]> } };
    };
    const all = (await (browser ?? chrome)?.runtime.getContexts({})) ?? [];
    return all.filter(({ frameId }) => frameId >= 0).map(({ documentUrl, frameId }) => `${documentUrl} ${frameId}`);
  }, null);

describe('A page of a site, even one that knows where Fitlens lies,', () => {
  it('can fetch none of its files, nor load one as a script, a style or a picture', async () => {
    expect(files).toEqual(expect.arrayContaining(['manifest.json', 'icons/16.png', 'src/popup/index.html']));
    const got = await driver().evaluate(
      async ({ all, origin: from, control }) => {
        const fetched = (url: string) =>
          fetch(url).then(
            (response) => response.ok,
            () => false,
          );
        const loads = (element: HTMLElement, url: string) =>
          new Promise<boolean>((resolve) => {
            element.addEventListener('load', () => resolve(true));
            element.addEventListener('error', () => resolve(false));
            element.setAttribute(element instanceof HTMLLinkElement ? 'href' : 'src', url);
            document.head.append(element);
          });
        const asElement = (file: string): HTMLElement | null => {
          if (file.endsWith('.js')) return document.createElement('script');
          if (/\.(png|svg)$/.test(file)) return document.createElement('img');
          if (file.endsWith('.css')) return Object.assign(document.createElement('link'), { rel: 'stylesheet' });
          return null;
        };
        const found: string[] = (await fetched(control)) ? ['control'] : [];
        for (const file of all) {
          const element = asElement(file);
          if (await fetched(`${from}/${file}`)) found.push(file);
          if (element && (await loads(element, `${from}/${file}`))) found.push(`${element.localName} ${file}`);
        }
        return found;
      },
      { all: files, origin, control: own },
    );
    expect(got).toEqual(['control']);
  });

  it('can put none of its pages into a frame', async () => {
    const before = await loaded();
    await driver().evaluate(
      async ({ all, origin: from }) => {
        const frames = all.map((page) => {
          const frame = document.createElement('iframe');
          frame.src = `${from}/${page}`;
          return new Promise((resolve) => {
            for (const name of ['load', 'error']) frame.addEventListener(name, resolve);
            // Firefox tells nothing at all of a frame that it refuses.
            setTimeout(resolve, 3_000);
            document.body.append(frame);
          });
        });
        await Promise.all(frames);
      },
      { all: pages, origin },
    );
    expect(await loaded()).toEqual(before);
  });
});

describe('A page of Fitlens’s own', () => {
  it('is shown in no frame, not even in one of Fitlens’s', async () => {
    const shown = await options.evaluate(async (page) => {
      const frame = document.createElement('iframe');
      frame.src = page;
      const done = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
        setTimeout(resolve, 3_000);
      });
      document.body.append(frame);
      await done;
      const inner = frame.contentDocument?.title ?? null;
      frame.remove();
      return inner;
    }, '/src/popup/index.html');
    expect(shown).toBeNull();
  });

  it('runs no code but that of the package, and loads no style, picture or frame from elsewhere', async () => {
    const refused = await options.evaluate(async (elsewhere) => {
      const broken: string[] = [];
      const heard = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          broken.push(effectiveDirective);
          if (new Set(broken).size === 5) resolve();
        });
        setTimeout(resolve, 10_000);
      });
      const add = (tag: string, attributes: { [name: string]: string }, text = '') => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        element.textContent = text;
        document.body.append(element);
      };
      add('script', {}, 'globalThis.ran = true');
      add('script', { src: `${elsewhere}a.js` });
      add('style', {}, 'body { color: red }');
      add('img', { src: `${elsewhere}a.png` });
      add('iframe', { src: elsewhere });
      add('object', { data: elsewhere });
      await heard;
      let evaluated = true;
      try {
        // oxlint-disable-next-line typescript/no-implied-eval -- What must not work.
        new Function('return 1')();
      } catch {
        evaluated = false;
      }
      return { broken: [...new Set(broken)].toSorted(), ran: 'ran' in globalThis, evaluated };
    }, 'https://elsewhere.example/');
    expect(refused).toEqual({
      broken: ['frame-src', 'img-src', 'object-src', 'script-src-elem', 'style-src-elem'],
      ran: false,
      evaluated: false,
    });
  });

  it.each(pages)('%s has its style and its words', async (file) => {
    const page = await driver().ownPage(file);
    await expect.poll(async () => (await page.text()).trim().length).toBeGreaterThan(20);
    expect(await page.evaluate(() => [...document.styleSheets].every((sheet) => sheet.cssRules.length > 0), null)).toBe(
      true,
    );
    await page.close();
  });
});
