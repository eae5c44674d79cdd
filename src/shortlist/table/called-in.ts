import type { Row } from '../table-port';

/** What a row calls its creator: the name, the handle, or the id where nothing else is known. */
export const calledIn = ({ id, summary, called }: Row): string => summary?.name ?? called ?? id;
