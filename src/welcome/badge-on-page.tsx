import { useEffect, useRef } from 'preact/hooks';
import { type Badge, createBadge } from '../content/badge';
import type { PageAct } from '../model/page-act';
import { badgeMarkup, loadingMarkup } from '../present/markup/badge';
import type { BadgeView } from '../shared/badge-view';
import { badgeStyle } from '../ui/badge-style';
import { useWords } from '../ui/words-context';

/** The very badge that content scripts put into pages. Undefined: still being worked out. */
export function BadgeOnPage({ view, act }: { view: BadgeView | undefined; act(what: PageAct): void }) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const badge = useRef<Badge>(undefined);

  useEffect(() => {
    const made = createBadge({ style: badgeStyle, loading: loadingMarkup(words), act });
    badge.current = made;
    return () => made.remove();
  }, [words, act]);
  useEffect(() => badge.current?.show(view ? badgeMarkup(view, words) : null, place.current));

  return <div class="badge-place" ref={place} />;
}
