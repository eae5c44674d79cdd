/** Calls `tell` at once, and then no more often than every so many milliseconds, the last time never left out. */
export function throttled(tell: () => void, every: number): () => void {
  let isWaiting = false;
  let isAsked = false;
  const now = () => {
    isAsked = false;
    isWaiting = true;
    tell();
    setTimeout(() => {
      isWaiting = false;
      if (isAsked) now();
    }, every);
  };
  return () => {
    isAsked = true;
    if (!isWaiting) now();
  };
}
