import type { AccountPart } from '../../shared/creator-view';
import { useWords } from '../../ui/words-context';
import { AccountCard } from './account-card';

interface Props {
  accounts: readonly AccountPart[];
  /** Where all of them stand on one axis. */
  compare: string;
  part(account: AccountPart): Promise<void>;
}

/** Every account of a creator, side by side where there is room. */
export function Accounts({ accounts, compare, part }: Props) {
  const { say } = useWords();
  return (
    <section class="accounts" aria-labelledby="accounts-title">
      <h2 id="accounts-title" class={accounts.length === 1 ? 'for-ears' : undefined}>
        {say('creatorPageAccounts')}
      </h2>
      <div class="account-cards">
        {accounts.map((account) => (
          <AccountCard key={account.key} account={account} isOnly={accounts.length === 1} part={() => part(account)} />
        ))}
      </div>
      {accounts.length > 1 && (
        <p>
          <a href={compare}>{say('compareScreenAccounts')}</a>
        </p>
      )}
    </section>
  );
}
