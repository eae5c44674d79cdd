import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { safeParse } from 'valibot';
import { siteIdSchema } from '../../src/model/page';
import { postKinds } from '../../src/model/reading';
import { UsageError } from '../saved-page';

/** What no constant of a module may be called (ECMAScript, reserved words), as far as it is small letters. */
const reserved =
  'arguments as async await break case catch class const continue debugger default delete do else enum eval export extends ' +
  'false finally for from function get if implements import in instanceof interface let new null of package private ' +
  'protected public return set static super switch this throw true try type typeof undefined var void while with yield';

/** Names that the files which import every site give to other things. */
function namesIn(root: string, file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8');
  return [...text.matchAll(/\b(?:const|function|as) (\w+)/g)].map(([, name = '']) => name);
}

/** The one name that was given. Throws a sentence for one that cannot be folder, constant and host at once. */
export function checkName(root: string, [name, ...others]: readonly string[]): string {
  if (name === undefined || others.length > 0)
    throw new UsageError(
      'Give the new site one name: npm run new-site -- NAME, for example npm run new-site -- gallery.',
    );
  if (!safeParse(siteIdSchema, name).success)
    throw new UsageError(
      `${name} cannot name a folder, a constant and a host alike: take 1 to 20 small letters, a to z.`,
    );
  if (existsSync(path.join(root, 'src/sites', name)))
    throw new UsageError(`There is a site ${name} already, in src/sites/${name}: take another name.`);
  if (reserved.split(' ').includes(name))
    throw new UsageError(`${name} is a word of TypeScript and can name no constant: take another name.`);
  if (postKinds.some((kind) => kind === name))
    throw new UsageError(
      `${name} is a kind of post, which the site's readers name in the same way: take another name.`,
    );
  const taken = ['src/sites/index.ts', 'src/sites/with-readers.ts'].find((file) => namesIn(root, file).includes(name));
  if (taken !== undefined) throw new UsageError(`${name} means something else in ${taken}: take another name.`);
  const mixed = [`src/sites/${name}.ts`, `test/fixtures/${name}`].find((file) => existsSync(path.join(root, file)));
  if (mixed !== undefined) throw new UsageError(`${mixed} is something else already: take another name.`);
  return name;
}
