import { type Status, statuses } from '../../model/candidate';
import { statusName } from '../../shared/candidate-words';
import { useWords } from '../words-context';

interface Props {
  id?: string;
  label: string;
  status: Status;
  choose(status: Status): void;
}

/** How far a campaign has come with a creator. */
export function StatusSelect({ id, label, status, choose }: Props) {
  const words = useWords();
  return (
    <select
      id={id}
      class="status"
      aria-label={label}
      value={status}
      onChange={(event) => {
        const chosen = statuses.find((one) => one === event.currentTarget.value);
        // What is shown is what is kept: a choice that needs a reason first is not made yet.
        event.currentTarget.value = status;
        if (chosen && chosen !== status) choose(chosen);
      }}
    >
      {statuses.map((one) => (
        <option value={one} key={one}>
          {statusName(one, words)}
        </option>
      ))}
    </select>
  );
}
