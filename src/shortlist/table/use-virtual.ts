import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

interface Asked {
  /** How many rows there are. */
  count: number;
  /** Height of a row, and of the head that stays above them; CSS pixels. */
  rowHeight: number;
  headHeight: number;
  scroller: RefObject<HTMLElement | null>;
  /** This row is kept also while it is out of sight: it has the keyboard. */
  active: number;
}

export interface Virtual {
  /** Places that are drawn. */
  drawn: number[];
  /** The places in sight and around it, up to and without `to`. */
  from: number;
  to: number;
}

/** Rows drawn above and below those in sight. */
const overscan = 8;

/** Which of many rows of one height are drawn, by what is in sight. */
export function useVirtual({ count, rowHeight, headHeight, scroller, active }: Asked): Virtual {
  const [, redraw] = useReducer((n: number) => n + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    estimateSize: () => rowHeight,
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    scrollMargin: headHeight,
    overscan,
    rangeExtractor: (range) => {
      const places = defaultRangeExtractor(range);
      return active >= count || places.includes(active) ? places : [...places, active].toSorted((a, b) => a - b);
    },
    onChange: () => redraw(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  // What the library calls by these names is meant for those who draw with it.
  /* oxlint-disable no-underscore-dangle */
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  /* oxlint-enable no-underscore-dangle */
  // Rows are as high as the text is large.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  return {
    from: Math.max(startIndex - overscan, 0),
    to: Math.min(endIndex + 1 + overscan, count),
    drawn: virtualizer.getVirtualItems().map(({ index }) => index),
  };
}
