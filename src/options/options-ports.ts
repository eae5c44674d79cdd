import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';
import type { DataPorts } from './data-ports';

/** Everything outside that the options page needs. */
export interface OptionsPorts {
  send: Send;
  drafts: Drafts;
  data: DataPorts;
  /** Calls back whenever the page comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
