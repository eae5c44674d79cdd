// This function travels into the browser as text: it may use nothing from outside its own braces.

/**
 * All that a page's own script can read of its page, as one text: its document with every attribute, its styles and their
 * properties, what it may store, where it was, how it is called, what its browser noted, and its globals.
 */
export async function dumpPage(): Promise<string> {
  const parts: unknown[] = [];
  const note = (what: string, value: unknown) => parts.push(`${what}: ${String(value)}`);
  const tried = (run: () => unknown) => {
    try {
      return run();
    } catch (error) {
      return error;
    }
  };
  note('document', document.documentElement.outerHTML);
  note('text', document.documentElement.innerText);
  note('title', document.title);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) note(name, value);
    if (element.shadowRoot) note('root', element.shadowRoot.innerHTML);
    // Custom properties, too, where a browser lists them.
    if ('computedStyleMap' in element)
      for (const [name, value] of (element as HTMLElement).computedStyleMap() as Iterable<[string, unknown[]]>)
        if (name.startsWith('--')) note(name, value.join(' '));
  }
  const host = document.querySelector('fitlens-badge');
  for (const element of [host, host?.parentElement, document.documentElement]) {
    const style = element && getComputedStyle(element);
    for (const name of style ?? []) note(name, style?.getPropertyValue(name));
  }
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets])
    note(
      'sheet',
      tried(() => [...sheet.cssRules].map(({ cssText }) => cssText).join('\n')),
    );
  for (const [name, storage] of [
    ['local', () => localStorage],
    ['session', () => sessionStorage],
  ] as const)
    note(
      name,
      tried(() => JSON.stringify({ ...storage() })),
    );
  note(
    'cookie',
    tried(() => document.cookie),
  );
  note('databases', JSON.stringify(await indexedDB.databases()));
  note('caches', await caches.keys().catch(String));
  note('history', `${history.length} ${JSON.stringify(history.state)}`);
  note(
    'navigation',
    window.navigation?.entries().map((entry) => `${entry.url} ${JSON.stringify(entry.getState())}`),
  );
  note('name', window.name);
  note(
    'entries',
    performance
      .getEntries()
      .map((entry) => JSON.stringify(entry))
      .join('\n'),
  );
  for (const name of Object.getOwnPropertyNames(window)) {
    const value = tried(() => (window as unknown as { [name: string]: unknown })[name]);
    note(
      name,
      typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
        ? tried(() => JSON.stringify(value))
        : value,
    );
  }
  return parts.join('\n');
}
