import { type TableKey, useKeys } from '../table/use-keys';

interface Asked {
  /** Whether letters do anything; Escape always does. */
  areOn: boolean;
  addNote(): void;
  setStatus(): void;
  openProfile(): void;
  leave(): void;
}

/** The keys of the table, where they mean something for one creator. */
export function useCreatorKeys({ areOn, addNote, setStatus, openProfile, leave }: Asked): void {
  const letters: { [key in TableKey]?: () => void } = areOn ? { n: addNote, e: setStatus, o: openProfile } : {};
  useKeys((key) => {
    const work = key === 'Escape' ? leave : letters[key];
    work?.();
    return work !== undefined;
  });
}
