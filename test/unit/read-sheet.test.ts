import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/ui/job';
import { placeLines } from '../../src/options/sheets/place-lines';
import { readSheet, readSheetText, type Sheet } from '../../src/options/sheets/read-sheet';
import { largestSheet } from '../../src/options/sheets/sheet-bounds';
import { siteById, sites } from '../../src/sites';

const idle = (): Job => ({ progress: () => {}, signal: new AbortController().signal });
const read = (text: string) => readSheetText(text, idle());
const named = ({ lines }: Sheet) => lines.map(({ site, handle }) => `${site ?? '?'} ${handle}`);
const problems = ({ bad }: Sheet) => bad.map(({ row, why }) => `${row} ${why.key}`);

const mira = { row: 2, site: 'instagram', handle: 'mira.bakes', name: 'Mira Keller', note: 'autumn' };

describe('A spreadsheet of creators', () => {
  it.each([
    [',', 'commas'],
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('is read with its cells set apart by %j (%s)', async (separator) => {
    const rows = [
      ['Name', 'Handle', 'Site', 'Comment'],
      ['Mira Keller', '@mira.bakes', 'Instagram', 'autumn'],
    ];
    expect((await read(rows.map((cells) => cells.join(separator)).join('\r\n'))).lines).toEqual([mira]);
  });

  it.each([
    ['Username,Platform,Full name,Notes'],
    ['Benutzername;Plattform;Anzeigename;Notizen'],
    ['Nombre de usuario,Red social,Nombre completo,Comentario'],
    ["Nom d'utilisateur;Réseau;Nom;Remarque"],
    ['Nome de usuário,Plataforma,Nome,Observação'],
    ['ユーザー名,サイト,名前,メモ'],
  ])('is read with its columns called %s', async (head) => {
    const between = head.includes(';') ? ';' : ',';
    const { lines, columns } = await read(
      `${head}\n${['mira.bakes', 'Instagram', 'Mira Keller', 'autumn'].join(between)}`,
    );
    expect(lines).toEqual([mira]);
    expect(columns).toEqual({ used: head.split(between), unused: [] });
  });

  it('may have its columns in any order, and others that are not used', async () => {
    const { lines, columns } = await read(
      'City,comment,network,Followers,profile link,name\nBerlin,autumn,,12.000,https://instagram.com/mira.bakes,Mira Keller',
    );
    expect(lines).toEqual([mira]);
    expect(columns?.unused).toEqual(['City', 'Followers']);
  });

  it.each([
    ['https://www.instagram.com/mira.bakes/', 'instagram mira.bakes'],
    ['http://instagram.com/Mira.Bakes?igsh=abc', 'instagram mira.bakes'],
    ['m.instagram.com/mira.bakes/reels/', 'instagram mira.bakes'],
    ['www.tiktok.com/@jonas.lifts?lang=de', 'tiktok jonas.lifts'],
    ['https://www.tiktok.com/@jonas.lifts/video/7301234567890123456', 'tiktok jonas.lifts'],
    ['youtube.com/@StudioNordlys', 'youtube StudioNordlys'],
    ['https://m.youtube.com/channel/UCaaaaaaaaaaaaaaaaaaaaaa', 'youtube UCaaaaaaaaaaaaaaaaaaaaaa'],
    ['https://twitter.com/tabea_mends/', 'x tabea_mends'],
    ['x.com/tabea_mends', 'x tabea_mends'],
    ['https://mobile.x.com/tabea_mends', 'x tabea_mends'],
    ['https://www.threads.net/@mira.bakes', 'threads mira.bakes'],
    ['bsky.app/profile/mira.bsky.social', 'bluesky mira.bsky.social'],
    ['Mira: <https://www.instagram.com/mira.bakes>, Berlin', 'instagram mira.bakes'],
  ])('finds whose profile %s is', async (link, found) => {
    expect(named(await read(`${link.includes(',') ? `"${link}"` : link}\n`))).toEqual([found]);
  });

  it.each(['Tags', 'Schlagwörter', 'Etiquetas', 'Étiquettes', 'タグ'])(
    'may tell tags in a column called %s, several in one cell, and of all lines of a creator',
    async (head) => {
      const sheet = await read(`Link,${head}\nhttps://instagram.com/mira.bakes,"bread; Vienna"\n@mira.bakes,x`);
      expect(sheet.lines[0]).toMatchObject({ handle: 'mira.bakes', tags: ['bread', 'Vienna'] });
      const twice = await read(
        `Link,${head}\nhttps://instagram.com/mira.bakes,"bread, Vienna"\nhttps://instagram.com/mira.bakes,bread|tea\n`,
      );
      const { creators } = await placeLines(twice.lines, null, idle());
      expect(creators).toEqual([
        { site: 'instagram', handle: 'mira.bakes', name: null, note: null, tags: ['bread', 'Vienna', 'tea'] },
      ]);
    },
  );

  it('may be a plain list of handles, whose site the person tells', async () => {
    const sheet = await read(
      '@mira.bakes\n\n＠jonas.lifts\n\u200e@tabea_mends\u200f\nMira (@studio.nordlys) from Oslo',
    );
    expect(named(sheet)).toEqual(['? mira.bakes', '? jonas.lifts', '? tabea_mends', '? studio.nordlys']);
    expect(sheet.columns).toBeNull();
    const { creators, bad } = await placeLines(sheet.lines, siteById('tiktok') ?? null, idle());
    expect(creators.map(({ site, handle }) => `${site} ${handle}`)).toEqual([
      'tiktok mira.bakes',
      'tiktok jonas.lifts',
      'tiktok tabea_mends',
      'tiktok studio.nordlys',
    ]);
    expect(bad).toEqual([]);
  });

  it('says which handles cannot be any on the chosen site', async () => {
    const { lines } = await read('@mira.bakes\n@tabea_mends\n@home');
    const { creators, bad } = await placeLines(lines, siteById('x') ?? null, idle());
    expect(creators.map(({ handle }) => handle)).toEqual(['tabea_mends']);
    expect(bad.map(({ row, why }) => [row, why.key])).toEqual([
      [1, 'sheetNotOnSite'],
      [3, 'sheetNotOnSite'],
    ]);
  });

  it('may go without names of columns', async () => {
    expect(named(await read('Instagram,mira.bakes,12000\nTikTok,jonas.lifts,9000'))).toEqual([
      'instagram mira.bakes',
      'tiktok jonas.lifts',
    ]);
    expect(named(await read('Mira Keller;@mira.bakes;ig\nJonas;@jonas.lifts;tt'))).toEqual([
      'instagram mira.bakes',
      'tiktok jonas.lifts',
    ]);
  });

  it('may have a column for each site: one row, several accounts', async () => {
    const sheet = await read(
      'Name,Instagram,TikTok,Country\nMira,mira.bakes,@mira.tok,DE\nJonas,,https://www.tiktok.com/@jonas.lifts,DE\nNobody,,,DE',
    );
    expect(named(sheet)).toEqual(['instagram mira.bakes', 'tiktok mira.tok', 'tiktok jonas.lifts']);
    expect(problems(sheet)).toEqual(['4 sheetNobody']);
  });

  it('trusts a link before what another column says, and a handle where the link leads elsewhere', async () => {
    expect(
      named(
        await read(
          'handle,site,link\nwrong,tiktok,instagram.com/mira.bakes\njonas.lifts,tiktok,https://linktr.ee/jonas',
        ),
      ),
    ).toEqual(['instagram mira.bakes', 'tiktok jonas.lifts']);
  });

  it('tells of each line that names nobody why, by the number it has in the spreadsheet', async () => {
    const sheet = await read(
      'Handle,Site,Link\n' +
        '@mira.bakes,Instagram,\n' +
        'two words,Instagram,\n' +
        ',,https://linktr.ee/mira\n' +
        ',,https://www.instagram.com/p/CaaaaaaAAAA/\n' +
        '\n' +
        '@mira,Myspace,\n' +
        ',Instagram,\n' +
        'mira@example.com,,\n',
    );
    expect(named(sheet)).toEqual(['instagram mira.bakes']);
    expect(problems(sheet)).toEqual([
      '3 sheetNotOnSite',
      '4 sheetBadLink',
      '5 sheetBadLink',
      '7 sheetOtherSite',
      '8 sheetNobody',
      '9 sheetNoHandle',
    ]);
  });

  it('names a creator once, with the notes of every line', async () => {
    const sheet = await read(
      'handle,site,note\nmira.bakes,ig,first\nMira.Bakes,instagram,second\nmira.bakes,tiktok,other',
    );
    expect(sheet.lines.map(({ site, note }) => [site, note])).toEqual([
      ['instagram', 'first\nsecond'],
      ['tiktok', 'other'],
    ]);
    expect(sheet.repeated).toBe(1);
  });

  it('refuses a note that has no room, and no other line', async () => {
    const sheet = await read(`handle,site,note\nmira.bakes,ig,${'a'.repeat(10_001)}\njonas,ig,ok`);
    expect(named(sheet)).toEqual(['instagram jonas']);
    expect(problems(sheet)).toEqual(['2 sheetLongNote']);
  });

  it('understands quotation marks, with separators and lines within a cell', async () => {
    const { lines } = await read('handle,site,note\n"mira.bakes","Instagram","a ""good"" one, she says\nsecond line"');
    expect(lines[0]?.note).toBe('a "good" one, she says\nsecond line');
  });

  it('says where a quotation mark is left open, since that hides what follows', async () => {
    const sheet = await read('handle,site\nmira.bakes,instagram\n"jonas,instagram\ntabea,instagram');
    expect(named(sheet)).toEqual(['instagram mira.bakes']);
    expect(problems(sheet)).toContain('3 sheetOpenQuote');
  });

  it('understands the line by which Excel is told the separator, and line ends of several kinds', async () => {
    expect(named(await read('sep=;\r\nhandle;site\r\nmira.bakes;ig\njonas;ig\rtabea;ig'))).toEqual([
      'instagram mira.bakes',
      'instagram jonas',
      'instagram tabea',
    ]);
  });

  it('takes no running number for a handle', async () => {
    expect(named(await read('ID,Handle,Site\n1,mira.bakes,instagram'))).toEqual(['instagram mira.bakes']);
  });

  it('is nothing at all when it is empty, or holds only names of columns', async () => {
    for (const text of ['', '\n\n', ',,,\n', 'Handle,Site\n']) {
      const { lines, bad } = await read(text);
      expect([text, lines, bad]).toEqual([text, [], []]);
    }
  });

  it('reads no more rows than it says', async () => {
    const row = (n: number) => `@creator${n}\n`;
    const exact = Array.from({ length: largestSheet.rows }, (_, n) => row(n)).join('');
    const sheet = await read(exact);
    expect([sheet.lines.length, sheet.isCut]).toEqual([largestSheet.rows, false]);
    const more = await read(`${exact}\n@one_more\n`);
    expect([more.lines.length, more.isCut]).toEqual([largestSheet.rows, true]);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const long = '@mira.bakes, instagram, autumn\n'.repeat(20_000);
    const stop = new AbortController();
    const told: number[] = [];
    const progress = (done: number, of: number) => {
      told.push(done / of);
      if (told.length === 3) stop.abort();
    };
    await expect(readSheetText(long, { progress, signal: stop.signal })).rejects.toThrow(/abort/i);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told).toHaveLength(3);
    expect(told[0]).toBeLessThan(0.5);
  });
});

describe('The file of a spreadsheet', () => {
  const bytesOf = (text: string, encoding: 'utf-8' | 'utf-16le' | 'latin1') =>
    encoding === 'utf-8' ? new TextEncoder().encode(text) : new Uint8Array(Buffer.from(text, encoding));
  const text = 'Benutzername;Plattform;Name\nmira.bakes;Instagram;Mira Köhler\n';

  it.each([
    ['UTF-8', bytesOf(text, 'utf-8')],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${text}`, 'utf-8')],
    ['the “Unicode text” of Excel', bytesOf(`\uFEFF${text.replaceAll(';', '\t')}`, 'utf-16le')],
    ['what Windows wrote before', bytesOf(text, 'latin1')],
  ])('may be %s', async (_, bytes) => {
    const sheet = await readSheet(new Blob([bytes]), 'de', idle());
    expect(sheet.lines).toEqual([{ row: 2, site: 'instagram', handle: 'mira.bakes', name: 'Mira Köhler', note: null }]);
  });

  it('may be what Japanese programs wrote', async () => {
    // "名前" and "ミラ" in Shift JIS.
    const bytes = [0x96, 0xbc, 0x91, 0x4f, 0x2c, 0x55, 0x52, 0x4c, 0x0a, 0x83, 0x7e, 0x83, 0x89, 0x2c];
    const link = [...new TextEncoder().encode('instagram.com/mira.bakes')];
    const sheet = await readSheet(new Blob([new Uint8Array([...bytes, ...link])]), 'ja', idle());
    expect(sheet.lines).toMatchObject([{ handle: 'mira.bakes', name: 'ミラ' }]);
  });
});

describe('Every site', () => {
  it.each(sites.map((site) => [site.name, site] as const))(
    '%s is known by its names and by its links',
    async (_, site) => {
      const handle = site.id === 'bluesky' ? 'mira.example' : 'mira_bakes';
      for (const called of [site.name, site.name.toUpperCase(), site.id, ...site.alsoCalled])
        expect(named(await read(`handle,site\n${handle},${called}`))).toEqual([`${site.id} ${handle}`]);
      expect(named(await read(site.profileUrl({ handle, id: null })))).toEqual([`${site.id} ${handle}`]);
    },
  );
});

describe('What sets cells apart', () => {
  it('is told by the names of columns, whatever stands in the cells', async () => {
    const sheet = await read('name,handle,site,topics\nMira,mira.bakes,ig,"a; b; c"\nJonas,jonas,ig,d; e; f\n');
    expect(named(sheet)).toEqual(['instagram mira.bakes', 'instagram jonas']);
  });

  it('is found in a single row, and with empty lines behind it', async () => {
    expect(named(await read('mira.bakes;Instagram\n\n\n'))).toEqual(['instagram mira.bakes']);
  });
});
