import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  /** The button's, unique on the page. */
  id?: string;
  label: ComponentChildren;
  /** Of what unfolds, for screen readers. */
  title: string;
  children: ComponentChildren;
}

/** A button, and below it what it unfolds, until somebody presses elsewhere or Escape. */
export function Menu({ id, label, title, children }: Props) {
  const menu = useId();
  return (
    <>
      <button type="button" id={id} class="menu-button" popovertarget={menu}>
        {label}
      </button>
      <div id={menu} popover="auto" class="menu" role="group" aria-label={title}>
        {children}
      </div>
    </>
  );
}
