import { useKeys } from '../table/use-keys';

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
  useKeys((key) => {
    const work = key === 'Escape' ? leave : areOn ? { n: addNote, e: setStatus, o: openProfile }[key as string] : null;
    work?.();
    return work != null;
  });
}
