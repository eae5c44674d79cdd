import { Field, type FieldLook } from '../../ui/field';
import { useWords } from '../../ui/words-context';
import { type Typing, useTyped } from './use-typed';

interface Props<T> extends Typing<T>, FieldLook {}

/** A labelled text that saves itself; while something is wrong with it, what it said before goes on being used. */
export function TextField<T>({ id, stored, write, read, keep, ...look }: Props<T>) {
  const { say } = useWords();
  const { text, error, type, leave } = useTyped({ id, stored, write, read, keep });
  return (
    <Field
      {...look}
      id={id}
      text={text}
      error={error === null ? null : `${error} ${say('errorNotUsed')}`}
      type={type}
      leave={leave}
    />
  );
}
