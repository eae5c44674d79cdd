import type { Line } from '../shared/badge-view';

/** A line; a link out of Fitlens, where it leads anywhere. */
export const Lead = ({ text, href }: Line) =>
  href === null ? (
    <span>{text}</span>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
