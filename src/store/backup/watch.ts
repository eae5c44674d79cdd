/** How somebody follows long work, and ends it early. */
export interface Watch {
  /** How much is done, and of how much. */
  progress?: (done: number, of: number) => void;
  /** Aborted, the work rejects with the signal's reason, and nothing of it stays. */
  signal?: AbortSignal;
}
