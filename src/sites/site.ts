import type { Format } from '../model/format';
import type { PageRef, SiteId } from '../model/page';
import type { Account, Reading } from '../model/reading';
import type { EngagementRules } from '../model/rules';

/**
 * A response of the page that the tap may copy. Both patterns must match, so that private messages that pass through
 * the same address never leave the page's world.
 */
export interface Tapped {
  readonly url: RegExp;
  readonly holds: RegExp;
}

export interface ResponseReader extends Tapped {
  /** What reports to the developers call it: `response:<name>`. */
  readonly name: string;
  /**
   * Reads only what belongs to `page`'s account; an empty reading for anything else. `language` is that of the document
   * that fetched it, empty where unknown; `url` where it came from. Never throws.
   */
  read(json: unknown, page: PageRef, at: string, language: string, url: string): Reading;
}

/** What a page's own script needs of its site. Readers are pure, use `textContent` and attributes only, and never throw. */
export interface PageReader {
  /** Profile, post or neither; from the URL alone. */
  page(url: URL): PageRef | null;
  readonly responses: readonly ResponseReader[];
  /**
   * Embedded JSON and the visible page: a reading per source, best first; the worker joins them. A generator where a
   * source can be read without the later ones: those are not asked when the first tells what all need to know.
   */
  read(document: Document, page: PageRef, at: string): Iterable<Reading>;
  /** Where the badge goes: it becomes the last child of this element. Null: not there (yet). */
  anchor(document: Document, page: PageRef): Element | null;
}

/** What the worker knows of a site, without its readers. */
export interface SiteAbout {
  readonly id: SiteId;
  readonly name: string;
  /** Short names that people write in a spreadsheet, in lower case: 'ig'. */
  readonly alsoCalled: readonly string[];
  /** Manifest match patterns. */
  readonly matches: readonly string[];
  /** The day these readers were last held against the real site. */
  readonly lastVerified: `${number}-${number}-${number}`;
  readonly rules: EngagementRules;
  /** Profile, post or neither; from the URL alone. */
  page(url: URL): PageRef | null;
  /** What its posts can be, the most usual first. */
  readonly formats: readonly Format[];
  /** Where this account's profile is. */
  profileUrl(account: Pick<Account, 'handle' | 'id'>): string;
}

/** One site, whole. */
export interface Site extends SiteAbout, PageReader {}
