import { browser } from '../shared/browser';

/** Whether this page of Fitlens's own stands in a private window. Only Firefox opens one there. */
export const isPrivateWindow = (): boolean => browser.extension.inIncognitoContext === true;

/** Opens the page that is shown once more, in a window that is not private. */
export async function openThere(): Promise<void> {
  await browser.windows.create({ url: location.href, incognito: false });
}
