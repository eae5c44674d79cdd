/** Languages that change a noun's ending for its place in the sentence, not only for its number. */
const inflected = /^[\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** Whether two folded words are one, but for a simple plural: recipe and recipes, Rezept and Rezepten, city and cities. */
export function isWord(one: string, other: string): boolean {
  if (one === other) return true;
  // Every rule below keeps the beginning, and nearly all words differ in it.
  if (one[0] !== other[0]) return false;
  if (inflected.test(one)) return sameStem(one, other) || sameRoot(one, other);
  return isPlural(one, other, 3) || isPlural(other, one, 4);
}

/** Endings that change for the plural, by how many letters a word with them has at least. */
const changed: readonly { single: string; many: string; shortest: number }[] = [
  { single: 'y', many: 'ies', shortest: 3 },
  // French: gâteau, gâteaux; bijou, bijoux; jeu, jeux.
  { single: 'au', many: 'aux', shortest: 3 },
  { single: 'ou', many: 'oux', shortest: 3 },
  { single: 'eu', many: 'eux', shortest: 3 },
  // Portuguese, folded: viagem, viagens; pão, pães; limão, limões.
  { single: 'm', many: 'ns', shortest: 4 },
  { single: 'ao', many: 'aes', shortest: 3 },
  { single: 'ao', many: 'oes', shortest: 4 },
];

function isPlural(many: string, single: string, shortest: number): boolean {
  if (single.length < shortest) return false;
  if (many === `${single}s` || many === `${single}es`) return true;
  if (single.length >= 5 && ['e', 'n', 'en'].some((ending) => many === single + ending)) return true;
  return changed.some(
    (ending) =>
      single.length >= ending.shortest &&
      many.endsWith(ending.many) &&
      single.endsWith(ending.single) &&
      many.slice(0, -ending.many.length) === single.slice(0, -ending.single.length),
  );
}

/** Up to two letters at the end may differ: рецепт, рецепты, рецептов; выпечка, выпечки. */
function sameStem(one: string, other: string): boolean {
  const stem = Math.max(5, Math.max(one.length, other.length) - 2);
  return Math.min(one.length, other.length) >= stem - 1 && one.slice(0, stem) === other.slice(0, stem);
}

/** Folded, й is и. The и of партия is no ending: it is another word than парта. */
const vowels = /(?:[аеоуыэюя]?[аеиоуыэюя]|[αειουηω]{1,2})$/u;

/** What is left of short words without their vowels at the end: кошка, кошки, кошкой. */
function sameRoot(one: string, other: string): boolean {
  const root = one.replace(vowels, '');
  return root.length >= 4 && root === other.replace(vowels, '');
}
