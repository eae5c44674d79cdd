import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Summary } from '../../src/model/summary';
import type { Job } from '../../src/ui/job';
import { columnIds } from '../../src/sheets/cells-of';
import { roleOf } from '../../src/options/sheets/column-names';
import { copiedTable, mostCopied } from '../../src/options/sheets/copied-table';
import { foldColumn } from '../../src/options/sheets/fold-column';
import { withGuard, withoutGuard } from '../../src/sheets/guard-cell';
import type { ListedCreator } from '../../src/model/listed-creator';
import { parseRows } from '../../src/options/sheets/parse-rows';
import { readSheetText } from '../../src/options/sheets/read-sheet';
import { writeRow, writeSheet } from '../../src/sheets/write-sheet';
import { makeWords } from '../../src/shared/words';
import { messagesOf } from '../support/english';

const idle = (): Job => ({ progress: () => {}, signal: new AbortController().signal });
const wordsOf = (language: string) => {
  const messages = messagesOf(language);
  return makeWords((key) => messages[key]?.message ?? '');
};

const summary: Summary = {
  id: 'instagram:101',
  account: 'instagram:101',
  site: 'instagram',
  handle: 'mira.bakes',
  name: 'Mira Keller',
  url: 'https://www.instagram.com/mira.bakes/',
  sites: ['instagram'],
  verdict: 'possible',
  score: { low: 64, high: 82 },
  tier: { names: ['nano', 'micro'], lowest: 1_000 },
  followers: { value: 10_000, min: 9_950, max: 10_049 },
  rate: { per: 'followers', counts: ['likes', 'comments'], typical: 0.0312, low: 0.024, high: 0.04, sample: 12 },
  noRate: null,
  topics: [{ key: 'topic_food' }, { tag: 'sourdough' }],
  languages: ['de', 'en'],
  hasEmail: true,
  lastPostAt: '2026-11-20T09:00:00.000Z',
  lastSeenAt: '2026-11-28T09:00:00.000Z',
  growth: null,
  quote: { amount: 250.5, currency: 'EUR' },
  words: [],
  madeBy: { revision: 1, standards: 1, at: 0 },
  goodUntil: 0,
};
const mira: ListedCreator = {
  creator: {
    savedAt: '2026-11-01T10:00:00.000Z',
    quote: { money: { amount: 250.5, currency: 'EUR' }, givenAt: '2026-11-02T10:00:00.000Z' },
    tags: ['bread', 'Vienna'],
  },
  account: { site: 'instagram', handle: 'mira.bakes', name: 'Mira Keller', url: summary.url },
  summary,
  notes: 3,
  candidates: [
    {
      campaign: 'Spring',
      status: 'agreed',
      reason: null,
      nextStep: { text: 'Send the contract', dueOn: '2026-12-01' },
      agreed: { amount: 450, currency: 'EUR' },
    },
  ],
};
const unseen: ListedCreator = {
  creator: { savedAt: '2026-11-01T10:00:00.000Z', quote: null, tags: [] },
  account: { site: 'tiktok', handle: 'jonas', name: null, url: 'https://www.tiktok.com/@jonas' },
  summary: null,
  notes: 0,
  candidates: [],
};

async function* those(...rows: ListedCreator[]) {
  yield* rows;
}
// `text()` of a file leaves its mark out.
const written = async (...rows: ListedCreator[]) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    await (await writeSheet(those(...rows), rows.length, 'list.csv', idle())).arrayBuffer(),
  );

describe('The shortlist as a spreadsheet', () => {
  it('has one row for each creator, numbers as numbers, and nothing where nothing is known', async () => {
    expect((await written(mira, unseen)).split('\r\n')).toEqual([
      `\uFEFF${columnIds.join(',')}`,
      'Mira Keller,mira.bakes,Instagram,https://www.instagram.com/mira.bakes/,10000,9950,10049,3.12,2.4,4,followers,' +
        'possible,64,82,nano; micro,food; sourdough,de; en,2026-11-20,250.5,EUR,3,2026-11-01,' +
        'bread; Vienna,Spring,agreed,,Send the contract,2026-12-01,450,EUR',
      ',jonas,TikTok,https://www.tiktok.com/@jonas,,,,,,,,,,,,,,,,,0,2026-11-01,,,,,,,,',
      '',
    ]);
  });

  it('has several campaigns of one creator in one row, what each says at the same place of its cell', async () => {
    const other = { campaign: 'Autumn', status: 'rejected', nextStep: null, agreed: null } as const;
    const candidates = [...mira.candidates, { ...other, reason: { known: 'price' } as const }];
    expect((await written({ ...mira, candidates })).split('\r\n')[1]).toMatch(
      /,Spring; Autumn,agreed; rejected,; price,"Send the contract; ","2026-12-01; ","450; ","EUR; "$/,
    );
    const table = await copiedTable(those({ ...mira, candidates }), wordsOf('de'));
    expect(table.text.split('\r\n')[1]).toContain('Vereinbart; Abgelehnt\t; Zu teuer');
  });

  it('gives no score to somebody of whom too little is known', async () => {
    const text = await written({ ...mira, summary: { ...summary, verdict: 'unknown', rate: null, tier: null } });
    expect(text.split('\r\n')[1]).toContain(',10000,9950,10049,,,,,unknown,,,,food');
  });

  it('is understood when it is imported again', async () => {
    const { lines, bad, columns } = await readSheetText(await written(mira, unseen), idle());
    expect(lines).toEqual([
      { row: 2, site: 'instagram', handle: 'mira.bakes', name: 'Mira Keller', note: null, tags: ['bread', 'Vienna'] },
      { row: 3, site: 'tiktok', handle: 'jonas', name: null, note: null },
    ]);
    expect(bad).toEqual([]);
    expect(columns?.used).toEqual(['name', 'handle', 'site', 'link', 'tags']);
  });

  it('tells how far it is, and stops when it is told to', async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const progress = (done: number, of: number) => {
      told.push(done / of);
      stop.abort();
    };
    const many = those(...Array.from({ length: 5_000 }, () => mira));
    await expect(writeSheet(many, 5_000, 'list.csv', { progress, signal: stop.signal })).rejects.toThrow(/abort/i);
    expect(told).toEqual([0.2]);
  });
});

describe('A cell that a spreadsheet could take for a formula', () => {
  const dangerous = [
    '=1+1',
    '=HYPERLINK("https://example.com","x")',
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-1+1',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    "'=1+1",
  ];

  it.each(dangerous)('is guarded by an apostrophe: %j', async (name) => {
    expect(withGuard(name)).toBe(`'${name}`);
    const text = await written({ ...mira, account: { ...mira.account, name } });
    const cells: string[][] = [];
    await parseRows(text.slice(1), (row) => cells.push(row) > 0, idle());
    expect(cells[1]?.[0]?.replaceAll('\r', '\n')).toBe(`'${name}`.replaceAll('\r', '\n'));
    const table = await copiedTable(those({ ...mira, account: { ...mira.account, name } }), wordsOf('en'));
    expect(table.text.split('\r\n')[1]?.split('\t')[0]).toMatch(/^'/);
  });

  it('gets no apostrophe where it cannot be one, and a number never does', () => {
    for (const text of ['Mira', '3 - 1', "D'Angelo", "'90s", '']) expect(withGuard(text)).toBe(text);
    expect(writeRow([-3.5, '-3.5'])).toBe("-3.5,'-3.5\r\n");
  });

  it('is what it was once it is read again, whatever it holds', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@＝\t ]{0,5}[a-z]{0,3}$/));
    fc.assert(
      fc.property(text, (one) => {
        expect(withoutGuard(withGuard(one))).toBe(one);
      }),
    );
  });
});

describe('Any text', () => {
  it('stands in one cell, and is the same when it is read again', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[",;|\t\n a=+@'-]{0,12}$/));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (rows) => {
          const head = writeRow(['name', 'handle', 'note']);
          const file = head + rows.map((row) => writeRow(row)).join('');
          const read: string[][] = [];
          await parseRows(file, (cells) => read.push(cells.map(withoutGuard)) > 0, idle());
          const plain = (one: string) => one.replace(/\r\n?/g, '\n');
          expect(read.slice(1, rows.length + 1)).toEqual(rows.map((row) => row.map(plain)));
        },
      ),
    );
  });
});

describe('The shortlist as a table to be pasted', () => {
  it('speaks the reader’s language, numbers with its decimal sign', async () => {
    const { text, html, rows } = await copiedTable(those(mira, unseen), wordsOf('de'));
    const [head = '', first = '', second = ''] = text.split('\r\n');
    expect(head.split('\t').slice(0, 5)).toEqual(['Name', 'Handle', 'Plattform', 'Link', 'Follower']);
    expect(first.split('\t').slice(4, 12)).toEqual(
      ['10000', '9950', '10049', '3,12', '2,4', '4', 'Engagement pro Follower', 'Eventuell passend'].map((cell, at) =>
        at === 7 ? wordsOf('de').say('verdict_possible') : cell,
      ),
    );
    expect(second.split('\t')).toHaveLength(columnIds.length);
    expect(html).toMatch(/^<table><thead><tr><th>Name<\/th>/);
    expect(rows).toBe(2);
  });

  it('says when there were more rows than a clipboard is given', async () => {
    const many = those(...Array.from({ length: mostCopied + 1 }, () => unseen));
    expect(await copiedTable(many, wordsOf('en'))).toMatchObject({ rows: mostCopied, isCut: true });
    const fitting = those(...Array.from({ length: mostCopied }, () => unseen));
    expect(await copiedTable(fitting, wordsOf('en'))).toMatchObject({ rows: mostCopied, isCut: false });
  });

  it.each(['en', 'de', 'es', 'fr', 'ja', 'pt_BR'])(
    'has columns in %s that the import of lists understands',
    (language) => {
      const { say } = wordsOf(language);
      for (const role of ['name', 'handle', 'site', 'link', 'note', 'tags'] as const)
        expect([language, say(`column_${role}`), roleOf(foldColumn(say(`column_${role}`)))]).toEqual([
          language,
          say(`column_${role}`),
          role,
        ]);
      const others = columnIds.filter((id) => !['name', 'handle', 'site', 'link', 'tags'].includes(id));
      expect(others.filter((id) => roleOf(foldColumn(say(`column_${id}`))))).toEqual([]);
      expect(columnIds.map((id) => roleOf(foldColumn(id)) ?? null).filter(Boolean)).toEqual([
        'name',
        'handle',
        'site',
        'link',
        'tags',
      ]);
    },
  );
});
