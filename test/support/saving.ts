import type { Change } from '../../src/model/creator-change';
import type { Store } from '../../src/store/schema';
import { changeCreator } from '../../src/store/change-creator';

/** Saved into the active campaign, or taken off the shortlist. */
export const saving = (saved: boolean): Change => (saved ? { do: 'save', brief: null } : { do: 'unsave' });

export const save = (db: Store, write: string, key: string) => changeCreator(db, write, key, saving(true));
export const unsave = (db: Store, write: string, key: string) => changeCreator(db, write, key, saving(false));
