import type { MessageName, Messages } from '../shared/messages';

export type Send = <K extends MessageName>(name: K, body: Messages[K]['in']) => Promise<Messages[K]['out']>;

/** Texts that are not sent yet, by what they belong to: a creator's key or a note's id. '' when there is none. */
export interface Drafts {
  read(id: string): string;
  write(id: string, text: string): void;
}

/** Everything outside that the popup needs. */
export interface Ports {
  /** The key of the account that the page in front of the person is about; null when it is no profile. */
  whichCreator(): Promise<string | null>;
  send: Send;
  drafts: Drafts;
  /** Calls back whenever the popup comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
}
