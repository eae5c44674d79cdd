/** Letters that are no base letter with a mark, and yet are typed as plain ones. */
const plain: { readonly [letter: string]: string } = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ة: 'ه',
  ى: 'ي',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/** Accents of Latin, Greek and Cyrillic, Arabic vowel signs and hamza. Marks of other scripts are letters and stay. */
const accents = /[\u0300-\u036f\u064b-\u0655\u0640]/g;
/** Only says how the sign before it is drawn: ☀️ is ☀. */
const drawing = /\p{Variation_Selector}|\u20e3/gu;

const apostrophes = /[’‘ʼʻ＇´`]/g;
/** Compatible with letters, but not read as such: Nike™ is not "niketm". */
const trademarks = /[™℠®©]/g;

/** Lower case without accents, so that "Pâtisserie" and "patisserie" are alike: for comparing, never for showing. */
export const foldText = (text: string): string =>
  text
    .replace(apostrophes, "'")
    .replace(trademarks, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(drawing, '')
    .normalize('NFC')
    .replace(special, (letter) => plain[letter] ?? letter);
