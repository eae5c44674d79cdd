import { browser } from '../shared/browser';
import { ownPages } from '../shared/own-pages';

/** Who installed Fitlens is shown once what it does, in a tab of its own; an update opens nothing. */
export function welcome(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL(ownPages.welcome) });
  });
}
