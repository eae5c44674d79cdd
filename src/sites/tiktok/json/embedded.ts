import type { PageRef } from '../../../model/page';
import type { Reason } from '../../../model/reading';
import { isSameHandle } from '../../../reading/handle';
import { asText, get, isObject, type Json, parseJson } from '../../../reading/json/json';
import { parseOnce } from '../../../reading/json/parse-once';
import { pageOf } from '../address';
import { isAgeGated, statusOf } from './refusal';

type Word = 'pinned' | 'noBio' | 'private' | 'blocked' | 'notFound' | 'cover' | 'partnership' | 'ownBrand';

/** What Fitlens needs of the JSON in the document. After a soft navigation it still describes the first page. */
export interface Embedded {
  userDetail: Json;
  videoDetail: Json;
  /** The address this JSON was made for. */
  canonical: string | null;
  /** Words of the page's language, from its own dictionary. */
  words: { [word in Word]: string | null } & {
    /** On posts that sell in TikTok's shop; each country has its own. */
    commission: readonly string[];
  };
}

/** What a post's page says of the post, by the kind of page; phones and shared links get the "reflow" ones. */
const postScope = /^webapp\.(?:reflow\.)?(?:video|photo)[.-]detail$/;

/** It holds a third of a megabyte, nearly all of it dictionary. */
const parse = parseOnce((text): Embedded | null => {
  const scope = get(parseJson(text), '__DEFAULT_SCOPE__');
  if (typeof scope !== 'object' || scope === null) return null;
  const dictionary = get(scope, 'webapp.i18n-translation', 'Webapp');
  const word = (key: string) => asText(get(dictionary, key));
  return {
    userDetail: get(scope, 'webapp.user-detail'),
    videoDetail: Object.entries(scope).find(([name]) => postScope.test(name))?.[1],
    canonical: asText(get(scope, 'seo.abtest', 'canonical')),
    words: {
      pinned: word('profile_page_pin'),
      noBio: word('No bio yet.'),
      private: word('This account is private'),
      blocked: word('profile_others_blocked_post_body'),
      notFound: word("Couldn't find this account"),
      cover: word('seo_user_video_cover'),
      partnership: word('bc_new_disclosure'),
      ownBrand: word('tcm_closedLoop_commercialContent_brandOrganic_videoTag'),
      commission: isObject(dictionary)
        ? Object.keys(dictionary).flatMap((key) => (key.startsWith('bc_disclosure_tag_ecommerce') && word(key)) || [])
        : [],
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
  words: {
    pinned: null,
    noBio: null,
    private: null,
    blocked: null,
    notFound: null,
    cover: null,
    partnership: null,
    ownBrand: null,
    commission: [],
  },
};

/** The document's JSON; null where there is none, or it is still arriving. */
export function readScript(document: Document): Embedded | null {
  const script = document.getElementById('__UNIVERSAL_DATA_FOR_REHYDRATION__');
  const post = document.getElementById('api-data');
  const embedded = script && parse(script);
  const videoDetail = embedded?.videoDetail ?? (post && parsePost(post));
  return embedded === null && !videoDetail ? null : { ...(embedded ?? nothing), videoDetail };
}

/** Why this very page has no content, as its JSON says; null where it says nothing, or was made for another page. */
export function whyRefused({ userDetail, videoDetail, canonical }: Embedded, page: PageRef): Reason | null {
  if (isAgeGated(videoDetail, page.postId)) return 'age-gate';
  const first = canonical !== null && URL.canParse(canonical) ? pageOf(new URL(canonical)) : null;
  if (first?.postId !== page.postId || (page.postId === null && !isSameHandle(first.handle, page.handle))) return null;
  return statusOf(page.kind === 'post' ? videoDetail : userDetail);
}
