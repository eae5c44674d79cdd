import type { ComponentChildren } from 'preact';
import type { Entered } from './use-entered';

interface Props {
  class?: string;
  entered: Pick<Entered<never>, 'leave' | 'press'>;
  children: ComponentChildren;
}

/** Where something is entered that is kept by Enter or by leaving it; from one of its fields to the other, too. */
export function EnteredForm({ class: name, entered: { leave, press }, children }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears the keys of the fields in it
    <form
      class={name}
      onSubmit={(event) => {
        event.preventDefault();
        leave();
      }}
      onFocusOut={leave}
      onKeyDown={press}
    >
      {children}
    </form>
  );
}
