// What the browser shows and hears outside of any page, as far as the worker uses it.

interface Tab {
  id: number;
  windowId: number;
}
type Sign = { text: string; title: string };
type Click = { menuItemId: string; linkUrl?: string };
type Update = { status?: string; url?: string };

const heard = {
  installed: [] as ((how: { reason: string }) => void)[],
  startup: [] as (() => void)[],
  command: [] as ((name: string, tab: Tab) => void)[],
  click: [] as ((click: Click, tab: Tab) => void)[],
  update: [] as ((tab: number, change: Update) => void)[],
  alarm: [] as ((alarm: { name: string }) => void)[],
};
const event = <T>(listeners: T[]) => ({ addListener: (listener: T) => void listeners.push(listener) });

const unsigned: Sign = { text: '', title: 'Fitlens' };

/** What stands at the toolbar's icon while a tab is shown. */
const signs = new Map<number, Sign>();
export const signOf = (tab: number): Sign => signs.get(tab) ?? unsigned;
const sign = (tab: number, part: Partial<Sign>) => void signs.set(tab, { ...signOf(tab), ...part });

/** The items in the menu of a link, by their ids. */
export const menu = new Map<string, { title: string; targetUrlPatterns: string[]; documentUrlPatterns: string[] }>();

/** Where tabs were sent, the windows whose panel was opened, and the account that each tab's page is about. */
export const sentTo: { tab: number; url: string }[] = [];
export const panels: number[] = [];
export const accounts = new Map<number, string | null>();

/** Tells the worker how it came to be there: for the first time, or as a newer version. */
export const install = (reason: 'install' | 'update' | 'browser_update' = 'install'): void =>
  heard.installed.forEach((hear) => hear({ reason }));
export const startUp = (): void => heard.startup.forEach((hear) => hear());
export const press = (name: string, id = 2): void => heard.command.forEach((hear) => hear(name, { id, windowId: 7 }));
export const chooseFor = (linkUrl: string, id = 2): void =>
  heard.click.forEach((hear) => hear({ menuItemId: [...menu.keys()][0] ?? '', linkUrl }, { id, windowId: 7 }));
export const goesOn = (tab: number, change: Update): void => heard.update.forEach((hear) => hear(tab, change));

/** The alarms that are set, and the origins it may ask. */
export const alarms = new Map<string, { periodInMinutes: number }>();
export const permitted = new Set<string>();

/** Match patterns of pages that the extension may only run its scripts in. */
export const scripted = new Set<string>();
export const ring = (name: string): void => heard.alarm.forEach((hear) => hear({ name }));

export function forgetOutside(): void {
  for (const one of [signs, menu, accounts, alarms, permitted, scripted]) one.clear();
  sentTo.splice(0);
  panels.splice(0);
}

export const outside = {
  runtime: { onInstalled: event(heard.installed), onStartup: event(heard.startup) },
  tabs: {
    onUpdated: event(heard.update),
    update: async (tab: number, { url }: { url: string }) => void sentTo.push({ tab, url }),
  },
  browser: {
    action: {
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
      setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => sign(tabId, { text }),
      setTitle: async ({ tabId, title }: { tabId: number; title: string }) => sign(tabId, { title }),
      getBadgeText: async ({ tabId }: { tabId: number }) => signOf(tabId).text,
      getTitle: async ({ tabId }: { tabId: number }) => signOf(tabId).title,
    },
    alarms: {
      onAlarm: event(heard.alarm),
      create: (name: string, when: { periodInMinutes: number }) => void alarms.set(name, when),
      clear: async (name: string) => alarms.delete(name),
    },
    commands: { onCommand: event(heard.command) },
    contextMenus: {
      onClicked: event(heard.click),
      async update(id: string, item: object) {
        if (!menu.has(id)) throw new Error(`Cannot find menu item with id ${id}`);
        menu.set(id, item as never);
      },
      create: ({ id, ...item }: { id: string }) => void menu.set(id, item as never),
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) =>
        origins.every((one) => permitted.has(one) || permitted.has('https://*/*')),
      getAll: async () => ({ origins: [...permitted, ...scripted] }),
    },
    sidePanel: { open: async ({ windowId }: { windowId: number }) => void panels.push(windowId) },
  },
};
