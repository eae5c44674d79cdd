/** Every key of several parts that begins with `first`: an array sorts behind every string. */
export const under = (first: string): IDBKeyRange => IDBKeyRange.bound([first], [first, []]);
