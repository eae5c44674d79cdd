import type { PageRef } from '../../model/page';
import type { Missing } from '../../model/reading';
import { isSameHandle } from '../../reading/handle';
import { asText, get, type Json, parseJson } from '../../reading/json';
import { parseOnce } from '../../reading/parse-once';
import { pageOf } from './address';

/** What Fitlens needs of the JSON in the document. After a soft navigation it still describes the first page. */
export interface Embedded {
  userDetail: Json;
  videoDetail: Json;
  /** The address this JSON was made for. */
  canonical: string | null;
  /** Words of the page's language, from its own dictionary. */
  words: { [word in 'pinned' | 'noBio' | 'private' | 'notFound' | 'cover']: string | null };
}

/** What a post's page says of the post, by the kind of page; phones and shared links get the "reflow" ones. */
const postScope = /^webapp\.(?:reflow\.)?(?:video|photo)[.-]detail$/;

/** It holds a third of a megabyte, nearly all of it dictionary. */
const parse = parseOnce((text): Embedded | null => {
  const scope = get(parseJson(text), '__DEFAULT_SCOPE__');
  if (typeof scope !== 'object' || scope === null) return null;
  const word = (key: string) => asText(get(scope, 'webapp.i18n-translation', 'Webapp', key));
  return {
    userDetail: get(scope, 'webapp.user-detail'),
    videoDetail: Object.entries(scope).find(([name]) => postScope.test(name))?.[1],
    canonical: asText(get(scope, 'seo.abtest', 'canonical')),
    words: {
      pinned: word('profile_page_pin'),
      noBio: word('No bio yet.'),
      private: word('This account is private'),
      notFound: word("Couldn't find this account"),
      cover: word('seo_user_video_cover'),
    },
  };
});

/** Pages for phones may have the post in a script of its own, beside or in place of the other. */
const parsePost = parseOnce((text): Json => get(parseJson(text), 'videoDetail'));

/** Of a document without JSON. */
export const nothing: Embedded = {
  userDetail: undefined,
  videoDetail: undefined,
  canonical: null,
  words: { pinned: null, noBio: null, private: null, notFound: null, cover: null },
};

/** The document's JSON; null where there is none, or it is still arriving. */
export function readScript(document: Document): Embedded | null {
  const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__');
  const post = document.getElementById('api-data');
  const embedded = script && parse(script);
  const videoDetail = embedded?.videoDetail ?? (post && parsePost(post));
  return embedded === null && !videoDetail ? null : { ...(embedded ?? nothing), videoDetail };
}

/** TikTok's own words for a page without content. 10221 stands for accounts that never were and for banned ones. */
const statuses = new Map<number, Missing['why']>([
  [10222, 'private'],
  [10216, 'private'],
  [10202, 'not-found'],
  [10221, 'not-found'],
  [10223, 'not-found'],
  [10204, 'not-found'],
  [10217, 'not-found'],
  [209002, 'login-wall'],
]);

/** Why this very page has no content, as its JSON says; null where it says nothing, or was made for another page. */
export function statusOf({ userDetail, videoDetail, canonical }: Embedded, page: PageRef): Missing['why'] | null {
  const first = canonical !== null && URL.canParse(canonical) ? pageOf(new URL(canonical)) : null;
  if (first?.postId !== page.postId || (page.postId === null && !isSameHandle(first.handle, page.handle))) return null;
  return statuses.get(Number(get(page.kind === 'post' ? videoDetail : userDetail, 'statusCode'))) ?? null;
}
