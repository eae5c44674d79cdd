import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { useDrafts } from '../drafts-context';

type Mark = (field: string, isWrong: boolean) => void;

/** How a field says that it shows an error; given once by the page. */
export const MarkContext = createContext<Mark>(() => {});

/** Ids of the fields that show an error, or would if they were on the screen, and how they get there. */
export function useMarked(): [ReadonlySet<string>, Mark] {
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const mark = useCallback<Mark>(
    (field, isWrong) =>
      setFields((last) => {
        if (last.has(field) === isWrong) return last;
        return isWrong ? new Set([...last, field]) : new Set([...last].filter((one) => one !== field));
      }),
    [],
  );
  return [fields, mark];
}

/** Says whether this field shows an error; once it is off the screen, whether its draft still waits to be put right. */
export function useMark(field: string, isWrong: boolean): void {
  const mark = useContext(MarkContext);
  const drafts = useDrafts();
  useEffect(() => {
    mark(field, isWrong);
    return () => mark(field, drafts.read(field) !== '');
  }, [mark, drafts, field, isWrong]);
}
