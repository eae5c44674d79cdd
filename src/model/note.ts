/** What a user wrote of a creator. Notes never enter a page. */
export interface Note {
  id: string;
  creator: string;
  text: string;
  createdAt: string;
  editedAt: string | null;
}

/** Characters that a note may hold. */
export const noteLength = 10_000;
