/** A text 6,000 elements deep, far more than any page is drawn, as what `element` holds. */
export function nestDeep(element: Element | null, text: string): void {
  element?.replaceChildren();
  let inner = element;
  // jsdom attaches what is nested deeper only in parts.
  for (let part = 0; part < 3; part += 1) {
    const innermost = document.createElement('b');
    let outermost = innermost;
    for (let depth = 1; depth < 2000; depth += 1) {
      const outer = document.createElement('b');
      outer.append(outermost);
      outermost = outer;
    }
    inner?.append(outermost);
    inner = innermost;
  }
  inner?.append(text);
}
