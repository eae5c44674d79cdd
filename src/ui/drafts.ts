/** Texts that are not kept yet, by what they belong to: a creator's key, a note's id, a field. '' when there is none. */
export interface Drafts {
  read(id: string): string;
  write(id: string, text: string): void;
}

const prefix = 'draft:';

/** Of every text that is not kept yet. */
export const draftIds = (): string[] =>
  Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length));

/** In `localStorage` of the extension's own origin: a popup's session ends whenever it closes. */
export const drafts: Drafts = {
  read: (id) => localStorage.getItem(`${prefix}${id}`) ?? '',
  write(id, text) {
    if (text === '') localStorage.removeItem(`${prefix}${id}`);
    else localStorage.setItem(`${prefix}${id}`, text);
  },
};
