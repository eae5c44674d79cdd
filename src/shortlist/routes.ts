import { useEffect, useState } from 'preact/hooks';

/** The screens of the page, by how their address begins; the table's is empty. */
const screens = ['table', 'board', 'creator', 'compare', 'client'] as const;
type Screen = (typeof screens)[number];

/** Where somebody is: `#/creator/ID`, `#/compare/ID,ID`, and in which campaign: `?campaign=ID`. */
export interface Route {
  screen: Screen;
  /** What the address names behind the screen: creators, or a campaign. */
  ids: string[];
  /** The campaign that is looked at, by its brief's id; null: everybody. */
  campaign: string | null;
}

/** Null for an address that leads nowhere. */
export function readRoute(hash: string): Route | null {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const [name = '', ids = ''] = path.split('/');
  const screen = name === '' ? 'table' : screens.find((one) => one === name && one !== 'table');
  if (!screen) return null;
  try {
    return {
      screen,
      ids: ids.split(',').filter(Boolean).map(decodeURIComponent),
      campaign: new URLSearchParams(query).get('campaign'),
    };
  } catch {
    // A percent sign that stands for nothing.
    return null;
  }
}

/** The address of a route, to be linked to. */
export function writeRoute({ screen, ids = [], campaign = null }: Partial<Route> & Pick<Route, 'screen'>): string {
  const path = [screen === 'table' ? '' : screen, ids.map(encodeURIComponent).join(',')].filter(Boolean).join('/');
  return `#/${path}${campaign === null ? '' : `?campaign=${encodeURIComponent(campaign)}`}`;
}

/** Where the page is now; it follows links, and Back. */
export function useRoute(): Route | null {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return route;
}
