import { useCallback } from 'preact/hooks';
import type { Reason } from '../../model/candidate';
import type { Send } from '../../shared/messages';
import { RejectForm } from '../../ui/creator/reject-form';
import { useLoaded } from '../../ui/use-loaded';

interface Props {
  send: Send;
  reject(reason: Reason | null): void;
  close(): void;
}

/** Why somebody is rejected, within a dialog: also by reasons the person gave before, once they are read. */
export function RejectBody({ send, reject, close }: Props) {
  const { value: settings } = useLoaded(useCallback(() => send('settings', {}), [send]));
  return (
    <div class="dialog-body">
      <RejectForm own={settings?.reasons ?? []} busy={false} reject={reject} close={close} />
    </div>
  );
}
