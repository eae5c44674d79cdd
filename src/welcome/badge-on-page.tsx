import { useEffect, useRef } from 'preact/hooks';
import { type Badge, createBadge } from '../content/badge';
import { sayBadgeTexts } from '../shared/badge-texts';
import type { BadgeView } from '../shared/view';
import { badgeStyle } from '../ui/badge-style';
import { useWords } from '../ui/words-context';

/** The very badge that content scripts put into pages. Undefined: still being worked out. */
export function BadgeOnPage({ view, save }: { view: BadgeView | undefined; save(saved: boolean): void }) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const badge = useRef<Badge>(undefined);

  useEffect(() => {
    const made = createBadge({ texts: sayBadgeTexts(say), style: badgeStyle, save });
    badge.current = made;
    return () => made.remove();
  }, [say, save]);
  useEffect(() => badge.current?.show(view ?? null, place.current));

  return <div class="badge-place" ref={place} />;
}
