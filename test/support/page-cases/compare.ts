import type { BrowserName } from '../driver';
import { openServedPage } from '../served-page';
import { serveHosts } from '../server';
import { caseScript, type RunCases } from '.';
import { makeHandler, type Sent } from './server';

/** Where an address stands: on the allow-list of the page's site, or not. */
export type Address = 'listed' | 'other';

interface Difference {
  address: Address;
  name: string;
  without: string;
  withFitlens: string;
}

export interface Comparison {
  /** Names of all cases, each of which ran for both kinds of address. */
  cases: string[];
  differences: Difference[];
  /** What was asked of the server while each case ran once. */
  asked: { without: string[]; withFitlens: string[] };
}

/** How often a case that differs is run again. */
const rounds = 3;

const addresses: readonly Address[] = ['listed', 'other'];

/** A page of Bluesky that is no profile, whose only script runs the cases. */
async function openCases(browser: BrowserName, withFitlens: boolean) {
  const asked: string[] = [];
  const sent = new Map<string, Sent>();
  const page =
    '<!doctype html><title>Cases</title><link rel="icon" href="data:,"><body><script src="/cases.js"></script>';
  const handler = makeHandler(() => page, caseScript, asked, sent);
  const server = await serveHosts(['bsky.app', 'api.bsky.app'], handler);
  const opened = await openServedPage(browser, { url: 'https://bsky.app/search', proxy: server.proxy, withFitlens });
  return {
    asked,
    run: (address: Address, names: string[] | null) =>
      opened.evaluate(({ isListed, wanted }) => (window as unknown as RunCases).runCases(isListed, wanted), {
        isListed: address === 'listed',
        wanted: names,
      }),
    async close() {
      await opened.close();
      await server.close();
    },
  };
}

/**
 * Runs every case in a browser with Fitlens and in one without. What differs is run again: a difference is one that stays,
 * since what some cases see depends on when a network delivers.
 */
export async function compare(browser: BrowserName): Promise<Comparison> {
  const pages = await Promise.all([openCases(browser, false), openCases(browser, true)]);
  const [without, withFitlens] = pages;
  const differing = async (address: Address, names: string[] | null) => {
    const [plain, tapped] = await Promise.all([without.run(address, names), withFitlens.run(address, names)]);
    const found = Object.entries(plain)
      .map(([name, text]): Difference => ({ address, name, without: text, withFitlens: tapped[name] ?? '' }))
      .filter((one) => one.without !== one.withFitlens);
    return { cases: Object.keys(plain), found };
  };
  try {
    const cases: string[] = [];
    const differences: Difference[] = [];
    const asked = { without: [] as string[], withFitlens: [] as string[] };
    for (const address of addresses) {
      let left = await differing(address, null);
      if (cases.length === 0) cases.push(...left.cases);
      asked.without.push(...without.asked.splice(0));
      asked.withFitlens.push(...withFitlens.asked.splice(0));
      for (let again = 0; again < rounds && left.found.length > 0; again++)
        left = await differing(
          address,
          left.found.map(({ name }) => name),
        );
      differences.push(...left.found);
      for (const { asked: again } of pages) again.length = 0;
    }
    return { cases, differences, asked };
  } finally {
    await Promise.all(pages.map((page) => page.close()));
  }
}
