import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Gives what takes the keyboard to the first field of a form that is wrong, once that is shown. */
export function useFirstWrong(form: RefObject<HTMLElement | null>): () => void {
  const [asked, ask] = useState(0);
  useLayoutEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked, form]);
  return () => ask((times) => times + 1);
}
