import { browser } from '../shared/browser';
import { askPage } from '../shared/send';

/** Tells every open page that something about this account changed; pages without Fitlens do not hear it. */
export function tellTabs(key: string): void {
  void browser.tabs
    .query({})
    .then((tabs) => Promise.all(tabs.map(({ id }) => (id === undefined ? null : askPage(id, 'changed', { key })))));
}
