// npm run team:setup -- --url https://couch.example.com [--database fitlens] [--member NAME]… [--remove-member NAME]… [--list]
import { command } from './saved-page';
import { askAdmin } from './team/ask-admin';
import { serverAt } from './team/server';
import { setUpTeam } from './team/set-up';
import { wishesOf } from './team/wishes';

await command(async () => {
  const wishes = wishesOf(process.argv.slice(2));
  const server = serverAt(wishes.origin, await askAdmin(wishes.origin));
  await setUpTeam(server, wishes, (line) => console.log(line));
  if (wishes.members.length > 0)
    console.log(
      `In Fitlens's options, under "Your team", each types: ${wishes.origin}, ${wishes.database}, name and password.`,
    );
});
