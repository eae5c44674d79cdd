import type { ListedCreator } from '../model/listed-creator';
import type { Send } from '../shared/messages';
import type { Drafts } from '../ui/drafts';
import type { WatchTeam } from '../ui/team-line';
import type { TablePort } from './table-port';

/** Everything outside that the shortlist's page needs. Errors are sentences for a person. */
export interface ShortlistPorts {
  send: Send;
  table: TablePort;
  drafts: Drafts;
  watchTeam: WatchTeam;
  /** The texts of a creator's notes, the newest first. */
  notesOf(creator: string): Promise<string[]>;
  /** How many candidates a campaign has. */
  countCandidates(brief: string): Promise<number>;
  /** These creators as a spreadsheet has them; who cannot be read is left out. */
  listed(creators: readonly string[]): Promise<ListedCreator[]>;
  /** Everything about one creator. */
  exportCreator(key: string): Promise<File>;
  /** Ids of the drafts of what was typed about one creator and not kept yet. */
  findDrafts(key: string): Promise<string[]>;
  download(file: File): void;
  copy(text: string): Promise<void>;
  /** The browser's own dialog, where a PDF is chosen, too. */
  print(): void;
  /** Opens a profile in a tab of its own, which learns nothing of Fitlens. */
  openProfile(url: string): void;
  /** Calls back whenever the page comes into view again; returns how to stop. */
  onVisible(callback: () => void): () => void;
  /** Calls back when a write touched this creator, in another window or by a colleague; returns how to stop. */
  onTouched(creator: string, callback: () => void): () => void;
}
