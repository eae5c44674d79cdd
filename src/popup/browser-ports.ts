import { browser } from '../shared/browser';
import { openPanel } from '../shared/panel';
import { browserPorts as frontPorts } from '../ui/front/browser-ports';
import type { PopupPorts } from './popup-ports';

// Known before it is pressed: browsers open a panel only as long as the press is being heard.
const { id: windowId = -1 } = await browser.windows.getCurrent();

export const browserPorts: PopupPorts = {
  ...frontPorts,
  async openPanel() {
    await openPanel(windowId);
    window.close();
  },
};

/** True when the popup was opened as a page of its own: it may then use the room there is. */
export const isOwnTab = async (): Promise<boolean> => (await browser.tabs.getCurrent()) !== undefined;
