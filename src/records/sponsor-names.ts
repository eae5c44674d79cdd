import { isSameHandle } from '../reading/handle';
import { mention } from '../reading/mention';

/**
 * How captions name the account that paid for a post, in each language: `says` stands around `@`, the account, and
 * `unless` before it turns it into its opposite or into something else (a prize is presented by somebody too). A space
 * is any space. Only what says that somebody stands behind the post: "with" and "in collaboration with" do not.
 */
interface Naming {
  says: string;
  unless?: string;
}

/** Languages that part words by spaces. */
const spaced: { readonly [language: string]: Naming } = {
  en: {
    says: `presented by @|brought to you by @|made possible by @|in (?:paid )?partnership with @
      |thank(?:s| you)(?: so much)?(?: to)? @(?: so much)? for sponsoring(?! (?:our|the|my) (?:team|club|event|school))
      |(?:today|this (?:video|post|episode))['’]s sponsor,? @|sponsor ?: ?@`,
    unless: `not|never|\\p{L}+n['’]t|award|prize|medal|trophy|certificate|talk|lecture|workshop|paper|thesis|concert|exhibition|show`,
  },
  de: {
    says: `präsentiert von @|in (?:bezahlter )?(?:partnerschaft|kooperation) mit @|ermöglicht (?:durch|von) @
      |gesponsert (?:von|durch) @|mit freundlicher unterstützung (?:von|durch) @
      |danke?(?: an)? @ für(?:s| das) (?:sponsoring|sponsern)`,
    unless: `nicht|nie|kein\\p{L}*|preis|auszeichnung|medaille|vortrag|konzert|ausstellung|show|sendung`,
  },
  fr: {
    says: `présentée?s? par @|en partenariat avec @|sponsorisée?s? par @|vous est (?:proposée?|offerte?) par @
      |merci à @ (?:de|d['’]|pour) ?(?:avoir )?(?:le )?sponsor\\p{L}*`,
    unless: `pas|jamais|non|aucune?|prix|médaille|conférence|concert|exposition|spectacle|émission|atelier`,
  },
  es: {
    says: `presentad[oa]s? por @|en (?:alianza|asociación) con @|(?:patrocinad|auspiciad)[oa]s? por @
      |traíd[oa]s? (?:a|hasta) (?:ti|ustedes|vosotros) por @|llega a (?:ti|ustedes|vosotros) gracias a @
      |gracias a @ por (?:patrocinar|auspiciar|el patrocinio)|patrocinador ?: ?@`,
    unless: `no|não|nunca|premio|medalla|charla|ponencia|concierto|exposición|programa|gala|taller`,
  },
  pt: {
    says: `apresentad[oa]s? por @|em parceria com @|(?:um )?oferecimento(?: de| ?:)? @
      |(?:vídeo|post|episódio|conteúdo)(?: é| foi)? oferecido por @|trazid[oa]s? (?:a|até) vocês? por @
      |obrigad[oa],?(?: a| à)? @ (?:por patrocinar|pelo patrocínio)|patrocinador ?: ?@`,
    unless: `não|nunca|prêmio|prémio|medalha|palestra|concerto|exposição|programa|show|trabalho`,
  },
  it: {
    says: `presentat[oaie] da @|in partnership con @|sponsorizzat[oaie] da @
      |(?:video|post|reel|puntata|episodio|contenuto)(?: è| vi è| ti è)? offert[oa] da @
      |grazie a @ per (?:aver sponsorizzato|sponsorizzare|la sponsorizzazione)`,
    unless: `non|mai|premio|medaglia|conferenza|concerto|mostra|programma|spettacolo|serata`,
  },
  nl: {
    says: `gepresenteerd door @|(?:mede )?mogelijk gemaakt door @|in partnerschap met @|gesponsord door @
      |(?:bedankt|dank(?: je)?(?: wel)?(?: aan)?) @ voor (?:het|de) sponsor(?:en|ing)`,
    unless: `niet|nooit|geen|prijs|medaille|lezing|concert|tentoonstelling|show|programma`,
  },
  pl: {
    says: `prezentowan[yae] przez @|sponsorowan[yae] przez @|w partnerstwie z @
      |(?:sponsorem|partnerem) (?:filmu|odcinka|materiału|wpisu) jest @
      |dzięk(?:i|uję|ujemy)(?: dla)? @ za sponsor(?:ing|owanie)`,
    unless: `nie|nigdy|nagroda|medal|wykład|koncert|wystawa|program`,
  },
  sv: {
    says: `presentera(?:s|d|t) av @|i partnerskap med @|sponsra(?:s|d|t|de) av @
      |tack(?: till)? @ för (?:sponsringen|sponsorskapet|att ni sponsrar)`,
    unless: `inte|ej|aldrig|pris(?:et)?|medalj|föreläsning|konsert|utställning|program`,
  },
  no: {
    says: `presenter(?:es|t) av @|i partnerskap med @|spons(?:es|et|ret) av @
      |takk(?: til)? @ for (?:sponsingen|sponsing|at dere sponser)`,
    unless: `ikke|aldri|pris(?:en)?|medalje|foredrag|konsert|utstilling|program`,
  },
  da: {
    says: `præsenter(?:es|et) af @|i partnerskab med @|sponsorer(?:es|et) af @
      |tak(?: til)? @ for (?:sponsoratet|at sponsorere)`,
    unless: `ikke|aldrig|pris(?:en)?|medalje|foredrag|koncert|udstilling|program`,
  },
  fi: {
    says: `(?:videon|jakson|postauksen|julkaisun) (?:tarjoaa|sponsoroi) @|kumppanuudessa @|sponsori(?:na)? ?:? ?@
      |kiitos @ sponsoroinnista`,
    unless: `ei|eivät|ole`,
  },
  cs: {
    says: `(?:video|díl|epizodu|příspěvek) vám přináší @|v partnerství s @|sponzor(?:uje|ováno|ován)? ?:? ?@
      |děku(?:ji|ju|jeme) @ za (?:sponzorství|sponzoring|sponzorování)`,
    unless: `ne|není|nikdy|žádný`,
  },
  hu: {
    says: `@ támogatásával|@ által (?:szponzorált|támogatott)|szponzor(?:álta|unk)? ?:? ?(?:az? )?@|bemutatja ?: ?(?:az? )?@
      |partnerségben (?:az? )?@|köszön(?:öm|jük) (?:az? )?@ szponzor\\p{L}*`,
    unless: `nem|nincs`,
  },
  ro: {
    says: `prezentată? de @|în parteneriat cu @|sponsorizată? de @
      |(?:videoclipul?|episodul?|postarea)(?: (?:este|vă este))? oferită? de @|mulțumesc(?: lui)? @ pentru sponsorizare`,
    unless: `nu|niciodată|premiul|medalia|concertul|expoziția|emisiunea`,
  },
  el: {
    says: `παρουσιάζεται από (?:τ\\p{L}+ )?@|με την υποστήριξη (?:τ\\p{L}+ )?@|με τη χορηγία (?:τ\\p{L}+ )?@|χορηγός ?:? ?@
      |ευχαριστ(?:ώ|ούμε) (?:τ\\p{L}+ )?@ για τη χορηγία`,
    unless: `δεν|όχι|ποτέ|βραβείο`,
  },
  tr: {
    says: `@(?:['’]\\p{L}+)? (?:sunar|sponsorluğunda|katkılarıyla)|@ tarafından (?:sunul(?:maktadır|du|uyor)|desteklen(?:mektedir|di|iyor))
      |sponsor(?:umuz)? ?: ?@|@(?:['’]\\p{L}+)? sponsor olduğu için teşekkür\\p{L}*`,
  },
  ru: {
    says: `представлено @|при поддержке @|в партн[её]рстве с @|спонсир(?:овано|уется) @|спасибо @ за спонсорство
      |спонсор(?: (?:видео|выпуска|ролика|поста))? ?[:—–-]? ?@`,
    unless: `не|никогда|премия|приз|медаль|без`,
  },
  vi: {
    says: `(?:được )?(?:tài trợ|mang đến) bởi @|nhà tài trợ ?:? ?@|cảm ơn @ (?:đã )?tài trợ`,
    unless: `không|chưa|giải thưởng`,
  },
  id: {
    says: `dipersembahkan oleh @|disponsori oleh @
      |terima kasih(?: kepada)? @ (?:sudah|telah|atas|yang) \\p{L}*sponsor\\p{L}*`,
    unless: `bukan|tidak|belum|penghargaan|hadiah`,
  },
  hi: { says: `@ (?:के )?द्वारा (?:प्रस्तुत|प्रायोजित)(?! नहीं)|प्रायोजक ?:? ?@` },
};

/** Languages without spaces between words. What only gave a picture or a fact is named alike. */
const unspaced: { readonly [language: string]: Naming } = {
  ja: {
    says: `(?:提供|協賛|スポンサー) ?[:：]? ?@|@ ?(?:さん|様)?の?(?:提供|協賛)(?!では|じゃ)|プレゼンテッドバイ ?@`,
    unless: `图片|圖片|照片|写真|画像|動画|映像|素材|資料|情報|音源|衣装|レシピ`,
  },
  ko: {
    says: `(?:제공|협찬|후원) ?[:：]? ?@|@ ?(?:의 )?(?:제공|협찬|후원)(?!(?:이|가|은|는)? ?(?:아니|아닌|아님|아닙))`,
    unless: `사진|영상|자료|이미지|정보|음원|레시피`,
  },
  zh: {
    says: `(?:赞助|贊助)[商方]? ?[:：]? ?@|@ ?的?(?:赞助|贊助|冠名|特约播出|特約播出|呈献|呈獻|呈现|呈現)`,
    unless: `不是|不|非|没有|沒有|无|無|并非由|並非由|不由|非由|不是由|图片|圖片`,
  },
  th: { says: `(?:สนับสนุน|นำเสนอ|สปอนเซอร์)โดย ?@|สปอนเซอร์ ?[:：]? ?@`, unless: `ไม่|ไม่ได้|ไม่ได้รับการ|ภาพ` },
};

/** A language's expressions: what it says, and what says the opposite right before it. */
interface Saying {
  says: RegExp;
  unless: RegExp | null;
}

function compile({ says, unless }: Naming, areSpaced: boolean): Saying {
  const written = says
    .replace(/\s*\n\s*/g, '')
    .replaceAll(' ', String.raw`\s+`)
    .replaceAll(String.raw`\s+?`, String.raw`\s*`)
    .replaceAll('@', mention);
  const start = areSpaced ? String.raw`(?<![\p{L}\p{N}_@])` : '';
  // Up to two words between: "not at all sponsored by".
  const between = areSpaced ? String.raw`[^\S\n]+(?:[\p{L}'’]+[^\S\n]+){0,2}` : String.raw`[^\S\n]?`;
  return {
    says: new RegExp(`${start}(?:${written})`, 'giu'),
    unless: unless === undefined ? null : new RegExp(`${start}(?:${unless})${between}$`, 'iu'),
  };
}

const sayings: readonly Saying[] = [
  ...Object.values(spaced).map((naming) => compile(naming, true)),
  ...Object.values(unspaced).map((naming) => compile(naming, false)),
];

/** How far around a phrase is looked for what turns it into its opposite, and for who is named. UTF-16 units. */
const reach = 60;

/** What a caption says in one of these ways and does not deny: where, and how long that is. */
const saidIn = (caption: string, { says, unless }: Saying): { index: number; phrase: string }[] =>
  [...caption.matchAll(says)].flatMap(({ 0: phrase, index }) =>
    unless?.test(caption.slice(Math.max(0, index - reach), index)) === true ? [] : [{ index, phrase }],
  );

/** Said of brands without an @ as well. */
const payers: Saying = {
  says: /(?<![\p{L}\p{N}_])(?:sponsored by|patrocinado por|được tài trợ bởi)(?![\p{L}\p{N}_])/giu,
  unless: /(?<![\p{L}\p{N}_])(?:\p{L}+n['’]t|not|never|no|nunca|não|không)\s+(?:[\p{L}'’]+\s+){0,2}$/iu,
};

/** Who jokes ("sponsored by my mom", "by coffee") or thanks the school names no brand; those have capitals. */
const nobody =
  /^(?:me|my|myself|us|our|you|your|him|his|her|them|their|an?|the|this|that|no|nobody|none|coffee|caffeine|wine|tea|sleep|naps?|mom|mum|dad|m[ií]|mis|mim|meus?|minhas?|nosotr[oa]s|nuestr[oa]s?|nós|noss[oa]s?|el|las?|los|una?|uma?|nadie|ninguém|café|mẹ|bố)(?![\p{L}\p{N}_])/u;

const mentions = new RegExp(mention, 'gu');
const accountsIn = (text: string): string[] => [...text.matchAll(mentions)].map(([name]) => name.slice(1));

/** Whether a caption names somebody who paid for the post, other than its author. */
export function namesSponsor(caption: string, author: string | null): boolean {
  const isBrand = (name: string) => !isSameHandle(name, author);
  const named = caption.includes('@') || caption.includes('＠') ? sayings.flatMap((one) => saidIn(caption, one)) : [];
  if (named.flatMap(({ phrase }) => accountsIn(phrase)).some(isBrand)) return true;
  return saidIn(caption, payers).some(({ index, phrase }) => {
    const end = index + phrase.length;
    const rest = caption.slice(end, end + reach).trimStart();
    return /^[@＠]/.test(rest) ? accountsIn(rest).slice(0, 1).some(isBrand) : !nobody.test(rest);
  });
}
