import { useEffect, useRef, useState } from 'preact/hooks';
import { snippetOf } from '../../estimate/text/search-matches';
import type { ShortlistPorts } from '../ports';
import type { Row } from '../table-port';

/** What a search found in the notes of those on screen, by creator; nothing while nothing is looked for. */
export function useSnippets(
  notesOf: ShortlistPorts['notesOf'],
  onScreen: readonly Row[],
  words: readonly string[],
): ReadonlyMap<string, string> {
  const key = words.join(' ');
  const [snippets, setSnippets] = useState<{ key: string; found: ReadonlyMap<string, string> }>({
    key,
    found: new Map(),
  });
  const asked = useRef({ key, ids: new Set<string>() });
  if (asked.current.key !== key) asked.current = { key, ids: new Set() };

  useEffect(() => {
    if (words.length === 0) return;
    const { ids } = asked.current;
    const look = async (id: string): Promise<void> => {
      const snippet = snippetOf(await notesOf(id), words);
      if (snippet === null || asked.current.key !== key) return;
      setSnippets((now) => ({ key, found: new Map([...(now.key === key ? now.found : []), [id, snippet]]) }));
    };
    for (const { id, notes } of onScreen) {
      if (notes === 0 || ids.has(id)) continue;
      ids.add(id);
      // Notes that cannot be read cost the row nothing else.
      void look(id).catch(() => ids.delete(id));
    }
  });
  return snippets.key === key ? snippets.found : new Map();
}
