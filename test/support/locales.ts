const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const languages = letters.flatMap((a) => letters.flatMap((b) => [a + b, ...letters.map((c) => a + b + c)]));

/** Regions and scripts that print numbers unlike their language at large. */
const variants =
  'en-GB en-IN en-AU en-ZA en-CA en-DE en-SE en-CH es-419 es-MX es-US es-AR pt-PT fr-CA fr-CH de-AT de-CH it-CH zh-Hant ' +
  'zh-TW zh-HK zh-CN sr-Latn uz-Cyrl az-Cyrl bs-Cyrl pa-Arab ar-EG ar-SA ar-MA hi-Latn ms-BN nl-BE ro-MD bn-IN ur-IN ' +
  'sd-Deva ks-Deva ff-Adlm sw-KE uz-Arab yue-Hans';

/** Every language this runtime has data for, and the variants. */
export const locales: string[] = Intl.NumberFormat.supportedLocalesOf([...languages, ...variants.split(' ')]);
