import type { PageMessages, Send } from '../../shared/messages';
import type { Drafts } from '../drafts';
import type { WatchTeam } from '../team-line';

/** Everything outside that popup and panel need. */
export interface FrontPorts {
  /** The account that the page in front of the person is about; null when Fitlens does not run in that page. */
  whichAccount(): Promise<PageMessages['which-account']['out'] | null>;
  send: Send;
  /** Asks the person whether Fitlens may read these hosts, by their match patterns; whether it may. Only what a click itself calls. */
  allow(patterns: readonly string[]): Promise<boolean>;
  drafts: Drafts;
  watchTeam: WatchTeam;
  /**
   * Calls back whenever something else may have to be shown: this comes into view again, another page is in front, a
   * creator changed elsewhere, the browser lets Fitlens read another site. Returns how to stop.
   */
  onNews(callback: () => void): () => void;
  /** Opens an address in the tab in front of the person. */
  goTo(url: string): Promise<void>;
}
