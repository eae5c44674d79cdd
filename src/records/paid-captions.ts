import type { Reading } from '../model/reading';
import { namesSponsor } from './sponsor-names';

/**
 * Hashtags by which a post says that it is paid for, in the languages' own law and codes of conduct. Only explicit ones:
 * #gifted, #collab, #partner, #sp and the like do not say that money changed hands, so they do not count.
 */
const tags = new Set(
  `ad ads advert advertisement paidad sponsored sponsoredpost paidpartnership paidcollab
  werbung anzeige bezahltewerbung bezahltekooperation bezahltepartnerschaft
  publicité sponsorisé collaborationcommerciale partenariatrémunéré collaborationrémunérée
  publicidad publi patrocinado colaboraciónpagada adv pubblicità sponsorizzato
  publicidade publipost parceriapaga advertentie betaaldesamenwerking
  reklama materiałreklamowy współpracareklamowa płatnawspółpraca
  annons reklamsamarbete annonse reklame annonce mainos kaupallinenyhteistyö
  placenáspolupráce hirdetés reklám fizetettegyüttműködés publicitate реклама διαφήμιση
  reklam ücretliortaklık 広告 プロモーション タイアップ 광고 유료광고 협찬 業配 廣告合作 赞助 广告
  โฆษณา สปอนเซอร์ quảngcáo iklan विज्ञापन`.split(/\s+/),
);

const phrases = whole(
  'in paid partnership with|paid partnership with|this (?:post|video|reel) is sponsored|includes paid promotion',
  'bezahlte (?:kooperation|partnerschaft|werbung)|gesponserter beitrag|enthält bezahlte werbung',
  'collaboration (?:commerciale|rémunérée)|partenariat rémunéré',
  'colaboración (?:pagada|remunerada)|asociación pagada',
  'collaborazione a pagamento|partnership a pagamento|parceria paga|betaald partnerschap|betaalde samenwerking',
  'płatna współpraca|płatne partnerstwo|reklama marki|i (?:betalt|reklam)samarbete med|kaupallinen yhteistyö',
  'ücretli ortaklık|платное партнёрство|erid: ?[a-z0-9]+',
);

/** Marks in brackets or at the start, and forms of languages that put no spaces between words. */
const marks =
  /[[(【［](?:ad|anzeige|werbung|reklama|pr|広告|광고|협찬)[\])】］]|^\s*(?:anzeige|werbung|ad)\s*[:|–-]|タイアップ投稿|유료 파트너십|유료 광고|제공받아 작성|(?<!写真|画像|動画|映像|素材|資料|情報|音源|衣装|图片|圖片|照片)提供[:：](?! ?[@＠])/iu;

/** #PR is "promotion" in Japan, and a personal record for every runner elsewhere. */
const japanesePr = /[#＃]pr(?![\p{L}\p{N}_])/iu;
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** "Unbezahlte Werbung": the same words, saying the opposite. */
const spacedDenials = whole(
  'unbezahlte?r?s?|unbeauftragte?|selbst ?(?:gekauft|bezahlt)|keine (?:bezahlte )?(?:werbung|anzeige)',
  'unbezahltewerbung|werbungunbezahlt|unbezahlteanzeige|werbungunbeauftragt',
  'unpaid|unsponsored|not ?sponsored|not ?an? ?ad|no ?ad|not paid',
  'non (?:sponsorisée?|rémunérée?|sponsorizzato)|pas (?:sponsorisée?|une pub)|nonsponsorisé',
  'no (?:es )?(?:publicidad|patrocinado|pagad[oa])|sin publicidad|não é (?:publi|publicidade|patrocinado)',
  'niet gesponsord|geen (?:advertentie|betaalde samenwerking)|to nie (?:jest )?reklama|nie reklama|ei mainos|не реклама|reklam değil(?:dir)?',
  'nicht (?:gesponsert|bezahlt)|(?:inte|ikke) spons\\p{L}+|(?:inte|ikke) (?:reklam|reklame|annonse|annonce)|ei (?:ole )?(?:mainos|sponsoroitu)',
  'nie(?: jest)? sponsorowan\\p{L}+|není (?:reklama|sponzorován\\p{L}*)|nem (?:reklám|hirdetés|szponzorált)|nu (?:este|e) (?:reclamă|sponsorizat\\p{L}*)',
  'δεν είναι (?:διαφήμιση|χορηγούμενο)|sponsorlu değil(?:dir)?|không (?:phải|được) (?:quảng cáo|tài trợ)|bukan (?:iklan|sponsor)|विज्ञापन नहीं',
);
const unspacedDenials =
  /(?:広告|宣伝|PR|提供|案件)(?:では|じゃ)(?:ありません|ない|なく)|광고(?:가|는)? ?아(?:니|님|닙)|협찬(?:이|은)? ?아(?:니|님|닙)|내돈내산|(?:不是|并非|並非|非)(?:广告|廣告|业配|業配|赞助|贊助)|ไม่ใช่โฆษณา/iu;

function whole(...alternatives: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
}

/**
 * Whether a caption says in so many words that the post is paid for. A lower bound: many paid posts do not say it. Whom
 * it names as presenting the post is not its `author`.
 */
export function disclosesPayment(caption: string, author: string | null = null): boolean {
  const text = caption.normalize('NFC');
  if (spacedDenials.test(text) || unspacedDenials.test(text)) return false;
  const found = text.toLowerCase().matchAll(/[#＃]([\p{L}\p{N}\p{M}_]+)/gu);
  return (
    [...found].some(([, tag]) => tag !== undefined && tags.has(tag)) ||
    phrases.test(text) ||
    marks.test(text) ||
    (japanesePr.test(text) && japanese.test(text)) ||
    namesSponsor(text, author)
  );
}

/** The reading with every post marked whose caption discloses payment; the site's own label stays as it is. */
export const markDisclosures = <R extends Reading>(reading: R): R => ({
  ...reading,
  posts: reading.posts.map((post) =>
    post.paid === null &&
    post.caption !== null &&
    disclosesPayment(post.caption, post.author ?? reading.account?.handle ?? null)
      ? { ...post, paid: 'caption' }
      : post,
  ),
});
