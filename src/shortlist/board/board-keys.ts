/** By how many lanes Shift and an arrow move a card, as one sees it; null for all other keys. */
export function isMove({ key, shiftKey }: KeyboardEvent): -1 | 1 | null {
  if (!shiftKey || (key !== 'ArrowLeft' && key !== 'ArrowRight')) return null;
  const isForward = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
  return isForward ? 1 : -1;
}

/** Takes the keyboard to the next card in the direction of an arrow (or j and k); tells whether the key was one of these. */
export function goTo({ key, currentTarget }: KeyboardEvent): boolean {
  if (!(currentTarget instanceof HTMLElement)) return false;
  const lane = currentTarget.closest('.lane');
  const place = [...(lane?.querySelectorAll('.card') ?? [])].indexOf(currentTarget);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      focus(currentTarget.nextElementSibling);
      return true;
    case 'ArrowUp':
    case 'k':
      focus(currentTarget.previousElementSibling);
      return true;
    case 'ArrowLeft':
    case 'ArrowRight': {
      const isForward = (key === 'ArrowRight') === (document.documentElement.dir !== 'rtl');
      let beside = lane;
      // Over the empty ones.
      do beside = (isForward ? beside?.nextElementSibling : beside?.previousElementSibling) ?? null;
      while (beside && !beside.querySelector('.card'));
      const cards = beside?.querySelectorAll('.card') ?? [];
      focus(cards[Math.min(place, cards.length - 1)] ?? null);
      return true;
    }
    default:
      return false;
  }
}

const focus = (card: Element | null) => {
  if (card instanceof HTMLElement) card.focus();
};
