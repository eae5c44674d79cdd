import { useState } from 'preact/hooks';
import type { MessageKey } from '../../model/message-key';
import { ErrorLine } from '../../ui/error-line';
import { FilePick } from '../../ui/file-pick';
import { useAction } from '../../ui/use-action';
import { useWords } from '../../ui/words-context';
import { logoKinds, readLogo } from './logo';

interface Props {
  logo: string | null;
  change(logo: string | null): void;
}

/** The person's own picture above what a client is given. */
export function LogoField({ logo, change }: Props) {
  const { say } = useWords();
  const [why, setWhy] = useState<MessageKey | null>(null);
  const { run, busy } = useAction();
  const pick = (file: File) =>
    run(async () => {
      const read = await readLogo(file);
      setWhy(typeof read === 'string' ? null : read.why);
      if (typeof read === 'string') change(read);
    });
  return (
    <div class="field logo-field">
      <span class="label">{say('clientLogo')}</span>
      {logo !== null && <img src={logo} alt={say('clientLogo')} />}
      <span class="field-box">
        <FilePick
          id="client-logo"
          accept={logoKinds.join(',')}
          label={say('clientLogoPick')}
          describedBy="client-logo-help"
          isBusy={busy}
          pick={(file) => void pick(file)}
        />
        {logo !== null && (
          <button type="button" class="quiet" onClick={() => change(null)}>
            {say('clientLogoRemove')}
          </button>
        )}
      </span>
      <p class="hint" id="client-logo-help">
        {say('clientLogoHelp')}
      </p>
      <ErrorLine text={why && say(why)} />
    </div>
  );
}
