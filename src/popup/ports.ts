import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';

/** Everything outside that the popup needs. */
export interface Ports {
  /** The key of the account that the page in front of the person is about; null when it is no profile. */
  whichCreator(): Promise<string | null>;
  send: Send;
  drafts: Drafts;
  /** Calls back whenever the popup comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
