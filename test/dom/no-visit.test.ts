import { afterEach, describe, expect, it, vi } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page of each site that is neither a profile nor a post. */
const elsewhere: { readonly [site: string]: string } = {
  instagram: 'https://www.instagram.com/explore/',
  tiktok: 'https://www.tiktok.com/foryou',
  youtube: 'https://www.youtube.com/feed/subscriptions',
  x: 'https://x.com/home',
  threads: 'https://www.threads.com/search',
  bluesky: 'https://bsky.app/notifications',
};

/** Everything of the language, the page and the browser that is asked for, by name. */
function watchAll(address: string): string[] {
  const asked: string[] = [];
  const recording = (name: string) =>
    new Proxy(function () {}, {
      get: (_, key) => recording(`${name}.${String(key)}`),
      apply: (_, _self, given: unknown[]) => void asked.push(typeof given[0] === 'string' ? given[0] : name),
      construct: () => {
        asked.push(`new ${name}`);
        return {};
      },
    });
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('browser', recording('browser'));
  vi.stubGlobal('navigation', new EventTarget());
  for (const name of ['MutationObserver', 'ResizeObserver', 'PerformanceObserver', 'CSSStyleSheet', 'Intl'])
    vi.stubGlobal(name, recording(name));
  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'requestAnimationFrame', 'matchMedia'])
    vi.stubGlobal(name, recording(name));
  for (const name of ['createElement', 'createElementNS', 'querySelector', 'querySelectorAll', 'getElementsByTagName'])
    vi.spyOn(document, name as 'createElement').mockImplementation(() => {
      asked.push(`document.${name}`);
      return document.body;
    });
  return asked;
}

describe('A page that is neither a profile nor a post', () => {
  const scripts = manifest.content_scripts.flatMap(({ js }) => js).filter((file) => file.startsWith('src/content/'));

  it('is tried on every site', () => {
    const names = scripts.map((file) => /(\w+)\.ts$/.exec(file)?.[1]);
    expect(new Set(names)).toEqual(new Set(Object.keys(elsewhere)));
  });

  it.each(Object.entries(elsewhere))(
    'of %s sends no message, makes and seeks no element, observes nothing, and asks for no text or number of any language',
    async (site, address) => {
      const asked = watchAll(address);
      await import(`../../src/content/sites/${site}.ts`);
      // Only Fitlens's own pages can be heard by this.
      expect(asked).toEqual(['browser.runtime.onMessage.addListener']);
    },
  );
});
