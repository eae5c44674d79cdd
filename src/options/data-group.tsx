import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Unique on the page; the heading has it. */
  id: string;
  title: string;
  lead?: string;
  children: ComponentChildren;
}

/** One matter of a section, under its heading. */
export function DataGroup({ id, title, lead, children }: Props) {
  return (
    <section class="group data-group" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {lead !== undefined && (
        <p class="lead" id={`${id}-lead`}>
          {lead}
        </p>
      )}
      {children}
    </section>
  );
}

/** What comes next after something was pressed: the keyboard and the screen reader go on here. */
export function NextStep({ title, children }: { title: string; children: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="next-step">
      <h4 ref={heading} tabIndex={-1}>
        {title}
      </h4>
      {children}
    </div>
  );
}

/** What came of it. Always in the page, as live regions have to be. */
export function Outcome({ text }: { text: string | null }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- nothing was calculated here
    <p role="status" class="outcome">
      {text}
    </p>
  );
}
