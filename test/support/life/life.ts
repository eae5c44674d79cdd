import type { Badge } from '../badge';
import type { BrowserName } from '../driver';

/** Where a page is opened. */
export type Where = 'tab' | 'window' | 'private';

/** A page in a tab of its own, driven by real mouse events. */
export interface LifeTab {
  /** What the browser calls tab and window. */
  readonly id: number;
  readonly window: number;
  go(url: string): Promise<void>;
  /** Goes back in the tab's history, and does not wait. */
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs a self-contained function in the page's own world. */
  evaluate<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** What the badge shows; null while there is none. */
  badge(): Promise<Badge | null>;
  /** Clicks inside the badge's closed shadow root. */
  clickBadge(selector?: string): Promise<void>;
  /** Presses a button of the card that decides on the creator, and again where it asks for it. */
  decide(selector: string): Promise<void>;
  /** Clicks at a place of the page, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  front(): Promise<void>;
  close(): Promise<void>;
  /** What stood in the page's console so far, errors nobody caught among it. */
  said(): readonly string[];
}

/** A browser with Fitlens that a person lives with: several tabs and windows, updates, and what browsers do to pages. */
export interface Life {
  readonly browser: BrowserName;
  open(url: string, where?: Where): Promise<LifeTab>;
  /** Runs a self-contained function in a page of Fitlens's own. */
  inFitlens<A, T>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** A page of Fitlens's own in the window of `beside`, by its place in the package. */
  own(file: string, beside: LifeTab): Promise<LifeTab>;
  /** Puts a newer Fitlens in the place of the running one, as an update does. */
  update(): Promise<void>;
  /** Switches Fitlens off or on, as in the browser's list of extensions. */
  setEnabled(isOn: boolean): Promise<void>;
  /** Takes the permission to read the made-up site away or gives it back, as in the browser's settings of an extension. */
  letRead(isAllowed: boolean): Promise<void>;
  /** Lets Fitlens into private windows. */
  allowPrivate(): Promise<void>;
  stopBackground(): Promise<void>;
  close(): Promise<void>;
}
