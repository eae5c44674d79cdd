/** A page that has grown by this factor was still being drawn. */
const growth = 1.5;

/** Whether there is a word to read. A site's sign, or the texts of scripts, are none. */
function showsWords(): boolean {
  const texts = document.createTreeWalker(document.body ?? document, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { textContent, parentElement } = texts.currentNode;
    if (textContent?.trim() && parentElement?.checkVisibility()) return true;
  }
  return false;
}

export interface Resting {
  /**
   * Milliseconds until the page will have stood still for `enough`. A page that shows no word has not begun to; once what
   * it is about `isKnown` all the same, it has when it is loaded.
   */
  left(enough: number, isKnown?: boolean): number;
  /** Something new was read: the page has not come to rest. */
  stir(): void;
}

/**
 * Tells how long a page has stood still. Slow clients show an empty shell for ten seconds and more, then a frame, then
 * what belongs into it: each of them begins anew. Small changes do not, as those of a clock never end.
 */
export function watchResting(): Resting {
  let elements = 0;
  let since: number | null = null;
  return {
    left(enough, isKnown) {
      const now = performance.now();
      const { length } = document.getElementsByTagName('*');
      if (
        length > elements * growth &&
        (since !== null || (isKnown && document.readyState === 'complete') || showsWords())
      ) {
        elements = length;
        since = now;
      }
      return since === null ? enough : since + enough - now;
    },
    stir() {
      if (since !== null) since = performance.now();
    },
  };
}
