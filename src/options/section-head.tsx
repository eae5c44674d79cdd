import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  /** What this part of the page is for, in a sentence or two. */
  lead: string;
  children?: ComponentChildren;
}

/** The heading of a section, and what can be done with all of it. */
export function SectionHead({ title, lead, children }: Props) {
  return (
    <div class="section-head">
      <div>
        <h2 id="section-title" tabIndex={-1}>
          {title}
        </h2>
        <p class="lead">{lead}</p>
      </div>
      {children}
    </div>
  );
}
