import type { Page } from 'puppeteer-core';
import type { Bidi } from './bidi';

/** BiDi's name of a page; Puppeteer keeps it out of its types. */
export const contextOf = (page: Page): string =>
  (page.mainFrame() as unknown as { browsingContext: { id: string } }).browsingContext.id;

/** Runs a self-contained function on the badge's closed shadow root, which BiDi hands out; null without a badge. */
export async function inBadge<A, T>(
  bidi: Bidi,
  context: string,
  run: (root: ShadowRoot, argument: A) => T,
  argument: A,
): Promise<T | null> {
  interface Located {
    nodes: { value?: { shadowRoot?: { sharedId?: string } | null } }[];
  }
  const { nodes } = await bidi.send<Located>('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: 'fitlens-badge' },
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const shadow = nodes[0]?.value?.shadowRoot?.sharedId;
  return shadow === undefined ? null : bidi.call<T>(context, String(run), [shadow], argument);
}
