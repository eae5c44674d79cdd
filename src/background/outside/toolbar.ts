import { browser } from '../../shared/browser';
import { say } from '../../shared/i18n';
import { askPage } from '../../shared/send';
import { sentenceOf } from '../sentence-of';

/** What stands at the toolbar's icon while one tab is shown, and what the icon is called then. */
interface Sign {
  text: string;
  title: string;
}

const nothing = (): Sign => ({ text: '', title: say('popupTitle') });

/** White on it reaches 7 : 1, and it is told from light and dark toolbars. */
const colours = { text: '#ffffff', ground: '#4a5460' } as const;

/** How long what came of a press is shown, in ms. */
const moment = 3_000;

/** A tab may be gone before anything is told of it. */
async function show(tabId: number, { text, title }: Sign): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeBackgroundColor({ tabId, color: colours.ground }),
      browser.action.setBadgeTextColor({ tabId, color: colours.text }),
      browser.action.setTitle({ tabId, title }),
      browser.action.setBadgeText({ tabId, text }),
    ]);
  } catch (error) {
    console.debug('Fitlens could not sign a tab', error);
  }
}

/** Of each tab where something is told for a moment: what stood there before, read once. */
const flashed = new Map<number, { before: Promise<Sign> }>();

/** What stands there from now on. */
async function setSign(tabId: number, what: Sign): Promise<void> {
  flashed.delete(tabId);
  await show(tabId, what);
}

/** Says of the profile in a tab what size it has; `name` is the whole message of its badge. */
export const signTab = (tab: number, text: string, name: string): Promise<void> => setSign(tab, { text, title: name });

/**
 * Says for a moment what came of a press that no page answers, as ✓; then stands there again what stood there before, also
 * where more was told meanwhile.
 */
export async function flash(tabId: number, text: string, title: string): Promise<void> {
  const mine = { before: flashed.get(tabId)?.before ?? signOf(tabId) };
  flashed.set(tabId, mine);
  try {
    await mine.before;
  } catch (error) {
    flashed.delete(tabId);
    throw error;
  }
  await show(tabId, { text, title });
  setTimeout(() => void putBack(tabId, mine), moment);
}

const signOf = async (tabId: number): Promise<Sign> => ({
  text: await browser.action.getBadgeText({ tabId }),
  title: await browser.action.getTitle({ tabId }),
});

/** What was signed or told meanwhile stays. */
async function putBack(tabId: number, mine: { before: Promise<Sign> }): Promise<void> {
  if (flashed.get(tabId) === mine) await setSign(tabId, await mine.before);
}

/** Does what was pressed outside of any page; what goes wrong is told at the icon. Rejects never. */
export async function doing(tab: number, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error('Fitlens could not do what was pressed outside of its pages', error);
    await flash(tab, '!', sentenceOf(error)).catch(() => {});
  }
}

/** A tab that goes elsewhere loses its sign. A new document takes it along by itself; a page that only redraws does not. */
export function hearTabs(): void {
  browser.tabs.onUpdated.addListener((tab, { status, url }) => {
    if (status !== undefined || url !== undefined) void clearUnlessThere(tab);
  });
}

async function clearUnlessThere(tabId: number): Promise<void> {
  const sign = await browser.action.getBadgeText({ tabId }).catch(() => '');
  if (sign === '') return;
  const account = await askPage(tabId, 'which-account', {});
  // Of somebody else than a moment ago nothing is known yet; the next look says it.
  if (!account?.key) await setSign(tabId, nothing());
}
