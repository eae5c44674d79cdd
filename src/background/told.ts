import { toldValues } from '../estimate/told';
import type { ToldValues } from '../model/summary';
import type { AccountRow } from '../store/schema';
import type { Standards } from './standards';

/** What a colleague's look told of an account that nobody looked at here; null of every other one. */
export const toldOf = ({ unseen, told }: AccountRow, { settings }: Pick<Standards, 'settings'>): ToldValues | null =>
  unseen && told ? toldValues(told, settings.tierBounds) : null;
