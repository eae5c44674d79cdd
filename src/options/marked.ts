import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';

type Mark = (field: string, isWrong: boolean) => void;

/** How a field says that it shows an error; given once by the page. */
export const MarkContext = createContext<Mark>(() => {});

/** Ids of the fields on the screen that show an error, and how they get there. */
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

/** Says whether this field shows an error, for as long as it is on the screen. */
export function useMark(field: string, isWrong: boolean): void {
  const mark = useContext(MarkContext);
  useEffect(() => {
    mark(field, isWrong);
    return () => mark(field, false);
  }, [mark, field, isWrong]);
}
