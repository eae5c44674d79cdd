import type { MemberView } from '../../shared/team-view';
import { useWords } from '../../ui/words-context';
import { DataGroup } from '../data-group';
import { Member } from './member';
import { OwnName } from './own-name';

interface Props {
  members: readonly MemberView[];
  /** What whoever works here is called. */
  name: string;
  rename(name: string): Promise<void>;
  leave(member: MemberView): Promise<void>;
}

/** Who works along, each with the browser that they work in. */
export function Members({ members, name, rename, leave }: Props) {
  const { say, sayCount } = useWords();
  const here = members.filter(({ left }) => !left);
  const gone = members.filter(({ left }) => left);
  /** Two of one name are told apart by their browsers. */
  const isTwice = (member: MemberView) => members.filter((one) => one.name === member.name).length > 1;
  const called = (member: MemberView) => (
    <p>
      <bdi>{member.name}</bdi>{' '}
      <span class="whence">
        {[isTwice(member) && member.device, member.isSelf && say('teamSetSelf')].filter(Boolean).join(' · ')}
      </span>
    </p>
  );

  return (
    <DataGroup id="team-members" title={say('teamSetMembers')} lead={say('teamSetMembersLead')}>
      <ul class="people">
        {here.map((member) => (
          <Member key={member.device} member={member} leave={() => leave(member)}>
            {called(member)}
          </Member>
        ))}
      </ul>
      {gone.length > 0 && (
        <details class="fold">
          <summary>{sayCount('teamSetGoneFold', gone.length)}</summary>
          <ul class="team-points">
            {gone.map((member) => (
              <li key={member.device}>{called(member)}</li>
            ))}
          </ul>
        </details>
      )}
      <OwnName name={name} rename={rename} />
    </DataGroup>
  );
}
