/** Scripts that take themselves away as they run, as those of X's server-drawn pages do, by the document they ran in. */
const passed = new WeakMap<Document, Element[]>();

/** Whether a script holds accounts or posts, as X's server hands them over. */
const isData = (script: Element): boolean => /counts:\$R\[/.test(script.textContent ?? '');

/**
 * Keeps the data scripts of a document that is being parsed: to be called before its first script runs. The browser tells of
 * each new element before it runs what it holds.
 */
export function keepPassingScripts(document: Document): void {
  const kept: Element[] = [];
  passed.set(document, kept);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node.nodeName === 'SCRIPT' && isData(node as Element)) kept.push(node as Element);
  });
  observer.observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', () => observer.disconnect());
}

/** The document's data scripts, also those that have gone. */
export const dataScripts = (document: Document): Element[] => [
  ...new Set([...(passed.get(document) ?? []), ...document.querySelectorAll('script:not([src])')].filter(isData)),
];
