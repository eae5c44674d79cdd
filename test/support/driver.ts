import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Badge } from './badge';
import type { Routes } from './routes';
import type { Target } from './tab';

export type BrowserName = 'chromium' | 'firefox';
export type Scheme = 'light' | 'dark';

export interface LaunchOptions {
  /** Every address that answers; may be changed while the browser runs. */
  routes: Routes;
  /** A built extension; `dist/chrome` or `dist/firefox` unless told. */
  extension?: string;
  /** Of the window, and of pages in a window of the usual size; 1100 by 800 unless told. Chromium only. */
  size?: { width: number; height: number };
  /** The origin of a team's database on this machine, which answers by itself: whoever is asked lets Fitlens go there. */
  team?: string;
}

/** A page of Fitlens's own, opened as a tab beside the creator's. */
export interface OwnPage {
  text(): Promise<string>;
  click(target: Target): Promise<void>;
  fill(selector: string, text: string): Promise<void>;
  press(key: string): Promise<void>;
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  screenshot(file: string): Promise<void>;
  /** Closes it; the creator's tab is in front again. */
  close(): Promise<void>;
}

/** One browser with Fitlens and one tab, on an offline web. Pages are driven by real mouse and key events. */
export interface Driver {
  readonly browser: BrowserName;
  open(url: string): Promise<void>;
  /** Runs a self-contained function in the page's own world. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  click(target: Target): Promise<void>;
  /** What the badge shows; null while there is none. */
  badge(): Promise<Badge | null>;
  /** Clicks inside the badge's closed shadow root. */
  clickBadge(selector?: string): Promise<void>;
  /** Decides in the card as a person who reads what the button says: presses again where it asks for that. */
  decide(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  /** The popup's page, at its size. */
  popup(): Promise<OwnPage>;
  /** A page by its place in the package, in a window of the usual size. */
  ownPage(file: string): Promise<OwnPage>;
  /** The page that Fitlens opened by itself when it was installed, and that the driver then closed. */
  welcomedAt(): string;
  /** The addresses in the open tabs. */
  tabs(): Promise<string[]>;
  /** Ends the background as an idle browser would. */
  stopBackground(): Promise<void>;
  /** Closes the browser and starts it on the same profile. Chromium only: Firefox forgets an unsigned add-on. */
  restart(): Promise<void>;
  screenshot(file: string): Promise<void>;
  setScheme(scheme: Scheme): Promise<void>;
  /** Every http(s) address that the page, the background or a page of Fitlens asked for, answered or refused. */
  requests(): Promise<string[]>;
  /** What a failure needs to be understood: the page, the badge, the console. */
  record(): Promise<{ page: string; badge: string | null; console: string[] }>;
  close(): Promise<void>;
}

export interface BuiltExtension {
  folder: string;
  /** Address of the popup inside the extension. */
  popup: string;
  geckoId: string;
}

export const root = path.join(import.meta.dirname, '../..');

/** What a driver must know of a built extension. Throws a sentence when it is not built. */
export async function builtExtension(folder: string): Promise<BuiltExtension> {
  const text = await readFile(path.join(folder, 'manifest.json'), 'utf8').catch(() => {
    throw new Error(`${path.relative(root, folder)} is not built: run npm run build.`);
  });
  const manifest = JSON.parse(text) as {
    action: { default_popup: string };
    browser_specific_settings?: { gecko: { id: string } };
  };
  return {
    folder,
    popup: manifest.action.default_popup,
    geckoId: manifest.browser_specific_settings?.gecko.id ?? '',
  };
}

/** Starts a browser with Fitlens. */
export async function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  const { start } = browser === 'chromium' ? await import('./chromium-driver') : await import('./firefox-driver');
  return start(options);
}
