const prefix = 'private:';

/**
 * What a page in a private window knows its account by while that is not kept: nothing in the store has such a key. `visit`
 * is the id of its visit.
 */
export const privateKey = (visit: string): string => `${prefix}${visit}`;

export const isPrivateKey = (key: string): boolean => key.startsWith(prefix);
