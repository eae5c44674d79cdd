import type { PageMessages, Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';

/** Everything outside that the popup needs. */
export interface PopupPorts {
  /** The account that the page in front of the person is about; null when Fitlens does not run in that page. */
  whichAccount(): Promise<PageMessages['which-account']['out'] | null>;
  send: Send;
  drafts: Drafts;
  /** Calls back whenever the popup comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
