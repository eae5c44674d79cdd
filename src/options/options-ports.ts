import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';

/** Everything outside that the options page needs. */
export interface OptionsPorts {
  send: Send;
  drafts: Drafts;
  /** Calls back whenever the page comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
