/** How far apart two presses are that are no double click, and how long the second one is waited for. Milliseconds. */
const apart = 500;
const patience = 10_000;

/** Screen readers say what an element announces: TypeScript does not know of it yet. */
type Announcing = HTMLElement & { ariaNotify(words: string): void };

export interface SecondPress {
  /** Whether this press is the second one on this control. Otherwise the control asks for it, in its words. */
  isMeant(control: HTMLButtonElement, time: number): boolean;
  /** After news was drawn: asks on, where the control still decides the same. */
  renew(): void;
  forget(): void;
}

/**
 * Where nobody can tell whether the card was seen, two presses decide. One that comes too soon only makes the wait
 * begin anew: neither a double click nor fast clicks in a row, which a page can lure, are ever the second one.
 * `turn` is told of every change of the words.
 */
export function createSecondPress(card: Announcing, turn: () => void): SecondPress {
  let asking: HTMLButtonElement | null = null;
  let [label, value, at] = ['', '', 0];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function say(words: string): void {
    if (asking) asking.ariaLabel = asking.dataset['text'] = words;
    turn();
  }

  function ask(control: HTMLButtonElement): void {
    asking = control;
    ({ value } = control);
    label = control.ariaLabel ?? '';
    say(`${label}\n· ${control.closest<HTMLElement>('.choices')?.dataset['again']}`);
    control.toggleAttribute('asking', true);
  }

  function forget(): void {
    clearTimeout(timer);
    if (!asking) return;
    asking.toggleAttribute('asking', false);
    say(label);
    asking = null;
  }

  return {
    isMeant(control, time) {
      if (control !== asking) {
        forget();
        ask(control);
        card.ariaNotify(control.ariaLabel ?? '');
      } else if (time - at >= apart) return true;
      at = time;
      clearTimeout(timer);
      timer = setTimeout(forget, patience);
      return false;
    },
    renew() {
      if (!asking) return;
      label = asking.ariaLabel ?? '';
      if (asking.value === value) ask(asking);
      else forget();
    },
    forget,
  };
}
