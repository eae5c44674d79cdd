export const hostName = 'fitlens-badge';

/**
 * The one element in the page and its closed root. It is made in a document without a window, because a page could
 * define an element of this name: its constructor would then run first, and the root be open to it by way of
 * `attachInternals().shadowRoot`. A root that was there before an element is upgraded stays closed.
 */
export function makeHost(): { host: HTMLElement; root: ShadowRoot } {
  const host = document.implementation.createHTMLDocument('').createElement(hostName);
  const root = host.attachShadow({ mode: 'closed' });
  document.adoptNode(host);
  return { host, root };
}

/** Hosts that an earlier run left: Firefox starts an updated extension in open pages, beside the old one. */
export function removeOthers(host: Element): void {
  for (const other of document.querySelectorAll(hostName)) if (other !== host) other.remove();
}
