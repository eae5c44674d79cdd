import type { Languages } from '../model/portrait';
import { wordsOf } from '../reading/letters';
import type { Texts } from './texts';

/** Little words of each language that runs without them hardly ever. Folding would blur what tells them apart. */
const littleWords: { readonly [language: string]: ReadonlySet<string> } = Object.fromEntries(
  Object.entries({
    en: 'the and of to is in you for it with this that are my on was we have your just but at from be so what not i',
    de: 'der die das und ist nicht ich mit ein eine für auf von zu es im den wir auch dem ihr euch so wie aber noch mein sind',
    es: 'el la los las de y que en un una es con para por mi no se del lo como más su al muy pero hoy este esta yo',
    fr: "le la les des et est un une pour pas je vous avec dans sur qui du en ce au nous c'est mon ma que plus mais très j'ai",
    pt: 'o a os as de e que do da em um uma é com não para por mais meu minha você no na eu se dos isso foi mas hoje',
    it: 'il lo la gli le di e che è un una per con non sono del della mi ho più nel ma anche questo questa ci io oggi come',
    nl: 'de het een en van ik is dat niet met voor op te zijn mijn je we ook maar er deze naar om wat heb nog bij dit',
    pl: 'i w nie na się z do to jest że jak za co o ale od dla tak mi już mnie po czy jestem przez mam bardzo dziś',
    tr: 've bir bu da de için çok ile ne daha ben gibi var ama mi en o kadar olan değil sonra her benim bugün olarak',
    id: 'yang dan di ini itu untuk dengan tidak aku kamu ada dari ke bisa sama saya juga banget buat kita sudah hari akan',
    ru: 'и в не на я что с это как у по мы но так за вы из все для же мне меня если очень был только сегодня бы или',
    hi: 'है के में की और का से को पर यह हैं ने भी कि एक नहीं तो हो मैं ये था कर आप हम मेरे',
    ar: 'في من على و أن هذا هذه مع إلى لا ما كل يا عن هو هي كان أو أنا لكن التي الذي بعد قبل اليوم',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** A language needs this many of its little words, and more than any other. */
const fewestHits = 2;

/**
 * The language a text is written in: by its script where only one language writes so, by its little words elsewhere.
 * Null where it is too short or in none of the languages known here. Hashtags, names and links do not count.
 */
export function languageOf(text: string): string | null {
  const plain = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/https?:\/\/\S+|[#＃@＠][\p{L}\p{M}\p{N}_.]+/gu, ' ');
  const letters = (script: RegExp) => plain.match(script)?.length ?? 0;
  const all = letters(/\p{L}/gu);
  if (all < 4) return null;
  const kana = letters(/[\p{sc=Hiragana}\p{sc=Katakana}]/gu);
  const han = letters(/\p{sc=Han}/gu);
  if (kana + han > all / 2) return kana > 0 ? 'ja' : 'zh';
  if (letters(/\p{sc=Hangul}/gu) > all / 2) return 'ko';
  if (letters(/\p{sc=Thai}/gu) > all / 2) return 'th';

  const words = wordsOf(plain.replaceAll('’', "'"));
  const hits = Object.entries(littleWords)
    .map(([language, little]) => ({ language, hits: words.filter((word) => little.has(word)).length }))
    .toSorted((a, b) => b.hits - a.hits);
  const [best, second] = hits;
  if (!best || best.hits < fewestHits || best.hits === second?.hits) return null;
  // In a long text of some other language a few of any language's little words turn up.
  return best.hits >= words.length / 10 ? best.language : null;
}

/** The languages of the captions; null where none could be told. */
export function languagesOf({ captions }: Texts): Languages | null {
  const told = captions.flatMap(({ text }) => languageOf(text) ?? []);
  const found = [...new Set(told)]
    .map((language) => ({ language, captions: told.filter((one) => one === language).length }))
    .toSorted((a, b) => b.captions - a.captions || (a.language < b.language ? -1 : 1));
  return told.length > 0 ? { found, of: told.length } : null;
}
