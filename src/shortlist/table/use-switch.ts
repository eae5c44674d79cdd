import { useState } from 'preact/hooks';
import type { Drafts } from '../../ui/drafts';

/** Whether letters are keys, on every screen of the page. */
export const lettersSwitch = 'shortlist-keys';

/** Something that is on until it is switched off; it stays so. */
export function useSwitch(drafts: Drafts, id: string): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(() => drafts.read(id) !== 'off');
  const turn = (on: boolean) => {
    drafts.write(id, on ? '' : 'off');
    setOn(on);
  };
  return [isOn, turn];
}
