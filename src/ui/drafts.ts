/** Texts that are not kept yet, by what they belong to: a creator's key, a note's id, a field. '' when there is none. */
export interface Drafts {
  read(id: string): string;
  write(id: string, text: string): void;
}

/** In `localStorage` of the extension's own origin: a popup's session ends whenever it closes. */
export const drafts: Drafts = {
  read: (id) => localStorage.getItem(`draft:${id}`) ?? '',
  write(id, text) {
    if (text === '') localStorage.removeItem(`draft:${id}`);
    else localStorage.setItem(`draft:${id}`, text);
  },
};
