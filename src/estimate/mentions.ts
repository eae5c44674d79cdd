import { foldText } from './fold';

/** Preceded by no letter, or it would be an e-mail address. */
const mention = /(?<![\p{L}\p{N}_.@/])[@＠]([\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_])?)/gu;

/** The accounts a text names with @, in lower case, each once. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mention)].map(([, handle = '']) => handle.toLowerCase())),
];

/** A brand's name in the form in which handles, hashtags and words are alike: "@Oven & Co" is "ovenco". */
export const brandKey = (brand: string): string => foldText(brand).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
