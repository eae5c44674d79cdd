import { channelPage } from '../../fixtures/youtube/channel';
import { drawnChannel, drawnHeader, drawnText, html } from '../../fixtures/youtube/drawn';
import { lockup, part } from '../../fixtures/youtube/entries';
import type { Routes } from '../routes';
import { type MadeUpCreator, type MadeUpPost, numberOf } from './creator';
import { escapeHtml } from './page';

const day = 86_400_000;

/** YouTube prints three digits, cut off. */
function shortened(count: number): string {
  const [unit, sign] = count >= 1_000_000 ? [1_000_000, 'M'] : count >= 1_000 ? [1_000, 'K'] : [1, ''];
  const scaled = count / unit;
  const digits = unit === 1 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(scaled)));
  return `${Math.trunc(scaled * 10 ** digits) / 10 ** digits}${sign}`;
}

/** How long ago, in the largest unit that is not below one, as the lists tell it. */
function ago(at: Date): string {
  const days = Math.floor((Date.now() - at.getTime()) / day);
  const [number, unit] =
    days < 14 ? [days, 'day'] : days < 35 ? [Math.floor(days / 7), 'week'] : [Math.floor(days / 30), 'month'];
  return `${number} ${unit}${number === 1 ? '' : 's'} ago`;
}

const entryOf = (creator: MadeUpCreator, { at, views, caption }: MadeUpPost) =>
  lockup(videoId(creator, at), [`${shortened(views)} views`, ago(at)], { title: caption });

/** Eleven characters: whose it is, and when it was made. */
const videoId = (creator: MadeUpCreator, at: Date) =>
  (numberOf(creator).toString(36) + Math.floor(at.getTime() / 60_000).toString(36)).padStart(11, '0').slice(-11);

/** YouTube: everything stands in the document, in a script and drawn. */
export function youtubeRoutes(creators: MadeUpCreator[]): Routes {
  const routes: Routes = new Map();
  for (const creator of creators) {
    const { handle, name, bio, followers, postCount, posts, links } = creator;
    const [subscribers, videos] = [`${shortened(followers)} subscribers`, `${postCount} videos`];
    const data = channelPage({
      id: `UC${String(numberOf(creator)).padStart(22, '0')}`,
      handle,
      name,
      description: bio,
      counts: [part(subscribers), part(videos)],
      entries: posts.map((post) => entryOf(creator, post)),
      // A channel without a link of its own has one to its own pages.
      link: links[0] ?? `https://${handle}.example/`,
    });
    const header = drawnHeader(handle, [drawnText(subscribers), drawnText(videos)], escapeHtml(name));
    const page = html({ data, body: drawnChannel(header), lang: 'en' });
    routes.set(`https://www.youtube.com/@${handle}`, {
      body: page
        .replace('<script src="/s/desktop.js"></script>', '')
        .replace('<body>', '<head><link rel="icon" href="data:,"></head><body>'),
    });
  }
  return routes;
}
