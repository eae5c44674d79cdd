import { useCallback, useEffect } from 'preact/hooks';
import type { Send } from '../../shared/messages';
import { useLoaded } from '../use-loaded';
import { useWords } from '../words-context';
import type { FrontPorts } from './front-ports';

/** The names of the sites that the user switched off. */
async function sitesOff(send: Send): Promise<string[]> {
  const off = (await send('settings', {})).sitesOff;
  if (off.length === 0) return [];
  return (await send('sites', {})).filter(({ id }) => off.includes(id)).map(({ name }) => name);
}

/** Where Fitlens is switched off, and the way to change it. Which site the page is of, nobody may know here. */
export function SitesOff({ ports }: { ports: FrontPorts }) {
  const { say, list } = useWords();
  const { value: names = [], reload } = useLoaded(useCallback(() => sitesOff(ports.send), [ports]));
  useEffect(() => ports.onNews(() => void reload()), [ports, reload]);
  if (names.length === 0) return null;
  return (
    <p class="hint">
      {say('popupSitesOff', { sites: list(names) })}{' '}
      <a href="/src/options/index.html#sites" target="_blank">
        {say('popupSitesOn')}
      </a>
    </p>
  );
}
