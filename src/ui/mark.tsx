import { type Shape, signShapes } from './marks';

/** A shape of `marks.ts`. Decorative: what it means is said beside it. */
export const Mark = ({ shape: { fill, line }, name }: { shape: Shape; name: string }) => (
  <svg class={`mark ${name}`} viewBox="0 0 16 16" aria-hidden="true">
    {fill !== undefined && <path class="fill" d={fill} />}
    {line !== undefined && <path class="line" d={line} />}
  </svg>
);

export const Sign = ({ name }: { name: keyof typeof signShapes }) => <Mark shape={signShapes[name]} name={name} />;
