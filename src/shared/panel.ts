import { browser } from './browser';

/** Chrome's own; Firefox has `sidebarAction` in its place. */
interface SidePanel {
  open(where: { windowId: number }): Promise<void>;
}

/** Opens the panel beside the page of a window. Browsers do so only while a press of the person is being heard. */
export function openPanel(windowId: number): Promise<void> {
  const { sidePanel } = browser as unknown as { sidePanel?: SidePanel };
  return sidePanel ? sidePanel.open({ windowId }) : browser.sidebarAction.open();
}
