import { mention } from '../../reading/mention';
import { foldText } from './fold-text';

/** Preceded by no Latin letter, or it would be an e-mail address. */
const mentions = new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}_.@/])${mention}`, 'gu');

/** The accounts a text names with @, in lower case, each once. */
export const mentionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(mentions)].map(([name]) => name.slice(1).toLowerCase())),
];

/** A brand's name in the form in which handles, hashtags and words are alike: "@Oven & Co" is "ovenco". */
export const brandKey = (brand: string): string => foldText(brand).replace(/[^\p{L}\p{M}\p{N}]/gu, '');
