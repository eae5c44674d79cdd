import type { PageRef, SiteId } from '../../../src/model/page';
import { feed, posts as skeets, servedProfile, thread, threadV2 } from '../../fixtures/bluesky/answers';
import { drawn } from '../../fixtures/bluesky/drawn';
import * as bluesky from '../../fixtures/bluesky/load';
import * as instagram from '../../fixtures/instagram/load';
import * as threads from '../../fixtures/threads/load';
import * as tiktok from '../../fixtures/tiktok/load';
import * as x from '../../fixtures/x/load';
import { aboutResponse, channelPage, continuation, topicPage } from '../../fixtures/youtube/channel';
import {
  drawnChannel,
  drawnHeader,
  drawnShort,
  drawnVideo,
  drawnVideoBefore,
  html,
} from '../../fixtures/youtube/drawn';
import { lockup, short, video } from '../../fixtures/youtube/entries';
import * as youtube from '../../fixtures/youtube/load';
import { nextPage, playerPage, reelPage } from '../../fixtures/youtube/watch';

// What every site sends, as its fixtures have it: what the fuzz tests change.

interface Input {
  name: string;
  page: PageRef;
}

/** One answer of a site. */
export interface AnswerInput extends Input {
  url: string;
  json: unknown;
}

/** One page of a site. */
export interface PageInput extends Input {
  html: string;
}

export interface SiteInputs {
  /** When they are looked at. */
  at: string;
  answers: AnswerInput[];
  pages: PageInput[];
  /** Keys that alone say what a number beside them means, or lists that only their order does. */
  spared?: RegExp;
  /** By what others go whose posts stand among the account's. Where none is named any longer, all posts are the account's. */
  others?: RegExp;
}

interface Loader {
  textOf(name: string): string;
  pageAt(address: string): PageRef;
}

const answersOf = ({ textOf, pageAt }: Loader, all: [name: string, address: string, url: string][]): AnswerInput[] =>
  all.map(([name, address, url]) => ({ name, page: pageAt(address), url, json: JSON.parse(textOf(name)) as unknown }));

const pagesOf = ({ textOf, pageAt }: Loader, all: [name: string, address: string][]): PageInput[] =>
  all.map(([name, address]) => ({ name, page: pageAt(address), html: textOf(name) }));

const entries = [
  lockup('video000001', ['12k views', '13 days ago']),
  video('video000003', { simpleText: '1,230 views' }, '2 weeks ago'),
  short('short000001', '895k views'),
];
const tube = (name: string) => `https://www.youtube.com/youtubei/v1/${name}?prettyPrint=false`;
const known: PageRef = { ...youtube.pageAt('/@mira.bakes'), accountId: youtube.ids.mira };
const watch = youtube.pageAt('/watch?v=video000001');

const webProfile = 'https://www.instagram.com/api/v1/users/web_profile_info/?username=mira.bakes';
const onInstagram = { ...instagram.pageAt('/mira.bakes/'), accountId: instagram.ids.mira };
const mira = bluesky.pageAt('/profile/mira-bakes.example');
const rootPage = bluesky.pageAt(`/profile/mira-bakes.example/post/${skeets.root}`);

export const inputs: { [site in SiteId]?: SiteInputs } = {
  instagram: {
    at: instagram.at,
    // Without it no comments are no comments.
    spared: /^comments_disabled$/,
    others: /"id":"\d+_(?:60098765432|70011223344)"|"(?:user|owner)":\{[^{}]*"(?:60098765432|70011223344)"/,
    answers: [
      ...answersOf(instagram, [
        ['profile.json', '/mira.bakes/', instagram.graphql],
        ['timeline.json', '/mira.bakes/', instagram.graphql],
        ['post.json', `/p/${instagram.posts.paid}/`, instagram.graphql],
        ['web-profile-info.json', '/mira.bakes/', webProfile],
      ]),
      ...answersOf({ ...instagram, pageAt: () => onInstagram }, [
        ['reels.json', '', instagram.graphql],
        ['reels-2026-08.json', '', instagram.graphql],
        ['reels-logged-out.json', '', instagram.graphql],
      ]),
    ],
    pages: pagesOf(instagram, [
      ['profile-2025.html', '/mira.bakes/'],
      ['profile-2026-ko.html', '/mira.bakes/'],
      ['profile-private.html', '/mira.bakes/'],
      ['profile-logged-out.html', '/mira.bakes/'],
      ['post-logged-out.html', `/p/${instagram.posts.paid}/`],
      ['post-2026-07.html', `/p/${instagram.posts.paid}/`],
      ['post-drawn.html', `/p/${instagram.posts.reel}/`],
    ]),
  },
  tiktok: {
    at: tiktok.at,
    answers: answersOf(tiktok, [
      ['user-detail.json', '/@mira.bakes', tiktok.api.user],
      ['item-list.json', '/@mira.bakes', tiktok.api.posts],
      ['item-list.json', '/@mira.bakes', tiktok.api.creator],
      ['item-detail.json', `/@mira.bakes/photo/${tiktok.posts.carousel}`, tiktok.api.post],
    ]),
    pages: pagesOf(tiktok, [
      ['profile.html', '/@mira.bakes'],
      ['profile-2025.html', '/@mira.bakes'],
      ['profile-raw.html', '/@mira.bakes'],
      ['profile-after-navigation.html', '/@mira.bakes'],
      ['video.html', `/@mira.bakes/video/${tiktok.posts.paid}`],
      ['photo.html', `/@mira.bakes/photo/${tiktok.posts.carousel}`],
    ]),
  },
  youtube: {
    at: youtube.at,
    // Subscribers, and behind them videos, in the last line: only a language tells what is what.
    spared: /^metadata(?:Parts|Rows)$/,
    answers: [
      { name: 'a channel', page: known, url: tube('browse'), json: channelPage({ entries }) },
      { name: 'more of its videos', page: known, url: tube('browse'), json: continuation(entries) },
      { name: 'its dialog', page: known, url: tube('browse'), json: aboutResponse() },
      {
        name: 'a topic',
        page: youtube.pageAt(`/channel/${youtube.ids.mira}`),
        url: tube('browse'),
        json: topicPage(entries),
      },
      { name: 'around a video', page: watch, url: tube('next'), json: nextPage('video000001') },
      { name: 'around a short', page: watch, url: tube('reel/reel_item_watch'), json: reelPage('video000001') },
      { name: 'the player', page: watch, url: tube('player'), json: playerPage('video000001') },
    ],
    pages: [
      {
        name: 'what is drawn of a channel',
        page: youtube.pageAt('/@mira.bakes'),
        html: html({
          body: drawnChannel(drawnHeader(), [
            drawnVideo('video000001', [
              ['430,502', '430,502 views'],
              ['3d ago', '3 days ago'],
            ]),
            drawnVideoBefore('video000003', ['65k views', '3 days ago']),
            drawnShort('short000001', '895k views'),
          ]),
        }),
      },
      { name: 'a channel with its JSON', page: known, html: html({ data: channelPage({ entries }) }) },
    ],
  },
  x: {
    at: x.at,
    answers: answersOf(x, [
      ['user-2026-08.json', '/mira_bakes', x.api('UserByScreenName')],
      ['user-2026-10.json', '/mira_bakes', x.api('UserByScreenName')],
      ['tweets-2026-08.json', '/mira_bakes', x.api('UserTweets')],
      ['tweets-2026-10.json', '/mira_bakes', x.api('UserOriginalsTimeline')],
      ['replies.json', '/mira_bakes', x.api('UserTweetsAndReplies')],
      ['media.json', '/mira_bakes', x.api('UserMedia')],
      ['conversation-2026-10.json', `/mira_bakes/status/${x.posts.threadStart}`, x.api('TweetDetail')],
      ['post.json', `/mira_bakes/status/${x.posts.photo}`, x.api('TweetResultByRestId')],
    ]),
    pages: pagesOf(x, [
      ['profile.html', '/mira_bakes'],
      ['profile-zh.html', '/mira_bakes'],
      ['profile-protected.html', '/mira_bakes'],
      ['server-drawn.html', '/mira_bakes'],
      ['server-streamed.html', '/mira_bakes'],
      ['profile-redrawn.html', '/mira_bakes'],
      ['post-redrawn.html', `/mira_bakes/status/${x.posts.photo}`],
      ['post.html', `/mira_bakes/status/${x.posts.photo}`],
    ]),
  },
  threads: {
    at: threads.at,
    answers: answersOf(threads, [
      ['profile.json', '/@mira.bakes', threads.api],
      ['list.json', '/@mira.bakes', threads.api],
      ['post.json', `/@mira.bakes/post/${threads.posts.head}`, threads.api],
      ['post-target.json', `/@mira.bakes/post/${threads.posts.head}`, threads.api],
    ]),
    pages: pagesOf(threads, [
      ['profile.html', '/@mira.bakes'],
      ['profile-drawn.html', '/@mira.bakes'],
      ['profile-private.html', '/@mira.bakes'],
      ['post.html', `/@mira.bakes/post/${threads.posts.head}`],
    ]),
  },
  bluesky: {
    at: bluesky.at,
    answers: [
      {
        name: 'the profile',
        page: mira,
        url: bluesky.api.profile,
        json: JSON.parse(bluesky.textOf('profile.json')) as unknown,
      },
      { name: 'the list of posts', page: mira, url: bluesky.api.feed, json: feed },
      { name: 'the thread', page: rootPage, url: bluesky.api.thread, json: thread },
      { name: 'the newer thread', page: rootPage, url: bluesky.api.threadV2, json: threadV2 },
    ],
    pages: [
      { name: 'few', page: mira, html: drawn('few', servedProfile) },
      { name: 'after-navigation', page: mira, html: drawn('after-navigation') },
      { name: 'post', page: rootPage, html: drawn('post') },
    ],
  },
};
