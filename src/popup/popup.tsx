import { Front } from '../ui/front/front';
import { useAction } from '../ui/use-action';
import { useWords } from '../ui/words-context';
import { ErrorLine } from '../ui/error-line';
import type { PopupPorts } from './popup-ports';

/** The creator of the page in front of the person, for as long as they look; the panel stays. */
export function Popup({ ports }: { ports: PopupPorts }) {
  const { say } = useWords();
  const { run, busy, error } = useAction();
  return (
    <Front ports={ports}>
      <button type="button" class="link" aria-busy={busy} onClick={() => void run(ports.openPanel)}>
        {say('outsidePanel')}
      </button>
      <ErrorLine text={error} />
    </Front>
  );
}
