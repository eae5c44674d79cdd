import { isoFromSeconds, type Json } from '../../reading/json';

/** When a post was uploaded, from its id: the upper 32 bits are Unix seconds. Null for an id of another kind. */
export const timeFromId = (id: string): string | null =>
  /^\d{15,20}$/.test(id) ? isoFromSeconds(Number(BigInt(id) >> 32n)) : null;

/** When a post was published: as its JSON says, else as its id does. */
export const timeOf = (createTime: Json, id: string): string | null => isoFromSeconds(createTime) ?? timeFromId(id);
