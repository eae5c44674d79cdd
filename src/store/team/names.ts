/** What documents are called: by their kind and id. */
export const creatorDocument = (id: string): string => `creator:${id}`;
export const briefDocument = (id: string): string => `brief:${id}`;
export const memberDocument = (device: string): string => `member:${device}`;
