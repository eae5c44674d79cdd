import type { ComponentChildren } from 'preact';
import { useCallback, useEffect } from 'preact/hooks';
import { ErrorLine } from '../error-line';
import { useAction } from '../use-action';
import { useLoaded } from '../use-loaded';
import { useWords } from '../words-context';
import type { FrontPorts } from './front-ports';

interface Props {
  ports: FrontPorts;
  /** What is said of the page where the browser keeps Fitlens from no site; else it may well be a creator's. */
  children?: ComponentChildren;
}

/**
 * In a page that Fitlens does not run in: first which sites the browser keeps it from, as somebody may have set, and how to
 * allow them; and in any case that a page that was open before is read once it is loaded again.
 */
export function SitesRefused({ ports, children }: Props) {
  const { say, list } = useWords();
  const { value, error: unknown, reload } = useLoaded(useCallback(() => ports.send('sites-refused', {}), [ports]));
  const { run, error } = useAction();
  useEffect(() => ports.onNews(() => void reload()), [ports, reload]);
  const allow = async (patterns: readonly string[]) => {
    await ports.allow(patterns);
    await reload();
  };
  return (
    <>
      {(value?.names.length === 0 || unknown !== null) && children}
      {value && value.names.length > 0 && (
        <p class="hint">
          {say('popupRefused', { sites: list([...value.names]) })}{' '}
          <button type="button" class="link" onClick={() => void run(() => allow(value.patterns))}>
            {say('popupAllow')}
          </button>
        </p>
      )}
      <ErrorLine text={error} />
      <p class="hint">{say('popupReload')}</p>
    </>
  );
}
