import type { Line } from '../shared/badge-view';
import { Lead } from './lead';

/** Lines that unfold under their title; nothing at all without lines. */
export function Fold({ title, lines }: { title: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <details class="fold">
      <summary>{title}</summary>
      <Lines lines={lines} />
    </details>
  );
}

/** A list of lines, each of which may lead somewhere. */
export const Lines = ({ lines, ...rest }: { lines: readonly Line[]; class?: string }) => (
  <ul {...rest}>
    {lines.map((line) => (
      <li key={line.text}>
        <Lead {...line} />
      </li>
    ))}
  </ul>
);
