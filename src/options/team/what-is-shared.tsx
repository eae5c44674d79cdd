import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';

const shared = ['campaigns', 'creators', 'accounts'] as const;
const never = ['private', 'looks', 'settings'] as const;

/** What colleagues see of what is kept here, and what they never do. */
export function WhatIsShared() {
  const { say } = useWords();
  return (
    <div class="pair">
      <DataGroup id="team-shared" title={say('teamSetShared')}>
        <ul class="team-points">
          {shared.map((what) => (
            <li key={what}>{say(`teamSetShared_${what}`)}</li>
          ))}
        </ul>
      </DataGroup>
      <DataGroup id="team-never" title={say('teamSetNever')}>
        <ul class="team-points">
          {never.map((what) => (
            <li key={what}>{say(`teamSetNever_${what}`)}</li>
          ))}
        </ul>
      </DataGroup>
    </div>
  );
}
