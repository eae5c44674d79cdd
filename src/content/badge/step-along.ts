const steps: { readonly [key: string]: 'previousElementSibling' | 'nextElementSibling' } = {
  ArrowLeft: 'previousElementSibling',
  ArrowRight: 'nextElementSibling',
};

/** An arrow key goes from a bar that has the focus to the one beside it. */
export function stepAlong({ key }: KeyboardEvent, focused: Element | null): void {
  const step = steps[key];
  const next = step && focused?.matches('.bar') ? focused[step] : null;
  if (!(focused instanceof HTMLElement && next instanceof HTMLElement)) return;
  focused.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
}
