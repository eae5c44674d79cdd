/** Wraps what a browser calls later, so that no error of ours is thrown into the page's event loop. */
export function guarded<Given extends unknown[]>(act: (...given: Given) => void): (...given: Given) => void {
  return (...given) => {
    try {
      act(...given);
    } catch (error) {
      console.error('Fitlens', error);
    }
  };
}
