import type { Account, Post } from '../model/reading';
import type { Digest, KnownAccount } from '../model/record';
import { estimateVersion } from './estimate-version';
import { languagesOf } from './languages';
import { contactOf } from './portrait/contact';
import { newestFirst } from './rate/post-time';
import { whyNotOwn } from './rate/whose-post';
import { type Texts, textsOf } from './text/account-texts';
import { captionsCompared, repeatedCaptions } from './text/repeated-captions';
import { nicheOf, topicsOfCaptions } from './topics/niche';

/** The account's own posts, newest first. */
export const ownPostsOf = (account: Account, posts: readonly Post[]): Post[] =>
  newestFirst(posts).filter((post) => whyNotOwn(post, account) === null);

/** What the texts of an account say, whatever a brief may ask: see `Digest`. */
export function digestOf(account: Account, posts: readonly Post[]): Digest {
  const ownPosts = ownPostsOf(account, posts);
  return digestTexts(account, ownPosts, textsOf(account, ownPosts));
}

/**
 * The digest of `record`: that of `before` where it is of the same texts, in the same order, by the same version of the
 * estimate. Making one is most of an estimate's work, and most looks show no new text.
 */
export function renewDigest(record: KnownAccount, before: KnownAccount | null): Digest {
  const kept = before?.digest;
  const isSame = before && kept?.estimate === estimateVersion && textsRead(before) === textsRead(record);
  return isSame && kept ? kept : digestOf(record.account, record.posts);
}

/** All that a digest is made of. */
const textsRead = ({ account, posts }: KnownAccount): string => {
  const { handle, name, bio, category, links } = account;
  return JSON.stringify([handle, name, bio, category, links, ownPostsOf(account, posts).map(({ caption }) => caption)]);
};

/** The kept digest, or where there is none of this version of the estimate, a new one. */
export const knownDigest = ({ account, digest }: KnownAccount, ownPosts: readonly Post[], texts: Texts): Digest =>
  digest?.estimate === estimateVersion ? digest : digestTexts(account, ownPosts, texts);

function digestTexts(account: Account, ownPosts: readonly Post[], texts: Texts): Digest {
  const topical = topicsOfCaptions(texts);
  return {
    estimate: estimateVersion,
    niche: nicheOf(texts, account, topical),
    languages: languagesOf(texts),
    contact: contactOf(account),
    topical,
    repeated: repeatedCaptions(ownPosts.slice(0, captionsCompared).flatMap(({ caption }) => caption ?? [])),
  };
}
