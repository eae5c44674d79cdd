import { hearCommands } from './commands';
import { hearLinks } from './links';
import { hearTabs } from './toolbar';

/** What Fitlens hears outside of its own pages and the sites': the keyboard, the menu of a link, tabs that go elsewhere. */
export function hearOutside(): void {
  hearCommands();
  hearLinks();
  hearTabs();
}
