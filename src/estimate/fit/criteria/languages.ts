import type { Ask } from './criterion';

/** Share of the captions: mostly in a wanted language, or now and then. */
const mostly = 0.5;
const sometimes = 0.2;
const fewestCaptions = 3;

/** Captions in a language the campaign speaks. */
export const askLanguages: Ask = ({ languages }, brief) => {
  if (brief.languages.length === 0) return null;
  const wanted = { list: brief.languages.map((language) => ({ language })) };
  if (!languages || languages.of < fewestCaptions) return ['unknown', 'fitLanguagesUnknown', { wanted }];
  const { found, of } = languages;
  const share = found
    .filter(({ language }) => brief.languages.includes(language))
    .reduce((sum, { captions }) => sum + captions / of, 0);
  const values = {
    wanted,
    found: { list: found.slice(0, 3).map(({ language }) => ({ language })) },
    share: { share },
    n: { number: of },
  };
  if (share >= mostly) return ['meets', 'fitLanguages', values];
  return [share >= sometimes ? 'close' : 'misses', 'fitLanguages', values];
};
