import type { MessageKey } from '../../model/message-key';
import type { TablePort } from '../table-port';
import type { Wording } from './sort-columns';

/** What the page asks its worker for. */
export type Calls = Omit<TablePort, 'onChange'>;

export type Call = {
  [K in keyof Calls]: { id: number; call: K; with: Parameters<Calls[K]> };
}[keyof Calls];

/** What is posted to the worker: how to word and order things, once, then calls. */
export type ToWorker = { begin: Wording } | Call;

/** What the worker posts: answers to calls, what went wrong as a message for the person, and that something changed. */
export type FromWorker =
  | { id: number; ok: unknown }
  | { id: number; problem: { key: MessageKey; values: { [name: string]: string } } }
  | { changed: true };
