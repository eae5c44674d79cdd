import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';
import type { DataPorts } from './data-ports';

/** The browser's permission to reach the host of a team's database, by its match pattern. */
export interface HostPorts {
  has(pattern: string): Promise<boolean>;
  /** Asks the person for it; whether it was given. Only what a click or a key itself calls may ask: wait for nothing before. */
  ask(pattern: string): Promise<boolean>;
  giveBack(pattern: string): Promise<void>;
}

/** Everything outside that the options page needs. */
export interface OptionsPorts {
  send: Send;
  drafts: Drafts;
  data: DataPorts;
  hosts: HostPorts;
  /** Calls back whenever the page comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
