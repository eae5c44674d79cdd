import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { design } from '../../scripts/team/design';
import * as limits from '../../src/model/limits';
import { type SharedDocument, sharedDocumentSchema } from '../../src/model/team/shared-document';
import { joinDocuments } from '../../src/team/documents/join';
import { root } from '../support/driver';
import {
  aBriefDocument,
  aCreatorDocument,
  aMemberDocument,
  asStored,
  isTaken,
  sharedDocuments,
} from '../support/made-documents';
import { anyBrief, anyCreator, anyErasedCreator, anyMember } from '../support/shared-documents';

interface Document {
  _id: string;
  [field: string]: unknown;
}
interface User {
  db: string;
  name: string | null;
  roles: string[];
}
type Validate = (newDoc: Document, oldDoc: Document | null, userCtx: User, secObj?: object) => void;

// The text that goes to the server, run as CouchDB runs it: alone.
const validate = runInNewContext(`(${design.validate_doc_update})`) as Validate;

const ana: User = { db: 'team', name: 'ana', roles: ['fitlens:team'] };
const admin: User = { db: 'team', name: 'admin', roles: ['_admin'] };

/** What CouchDB would answer; null where it writes the document. */
function refusal(newDoc: Document, oldDoc: Document | null = null, user = ana, secObj: object = {}): string | null {
  try {
    validate(newDoc, oldDoc, user, secObj);
    return null;
  } catch (thrown) {
    const { forbidden, unauthorized } = thrown as { forbidden?: string; unauthorized?: string };
    return forbidden ?? unauthorized ?? String(thrown);
  }
}

describe('what a team’s database writes', () => {
  it('is every document that Fitlens makes, first and over an earlier one', () => {
    expect(sharedDocuments.filter((document) => !isTaken(document))).toEqual([]);
    // A field that came into the schema is in one of them.
    const fieldsOf = (kind: string) =>
      new Set(sharedDocuments.flatMap((document) => (document.kind === kind ? Object.keys(document) : [])));
    for (const { entries } of sharedDocumentSchema.options)
      expect([...fieldsOf(entries.kind.literal)].toSorted()).toEqual(Object.keys(entries).toSorted());
    const stored = sharedDocuments.map(asStored);
    expect(stored.flatMap((document) => [refusal(document), refusal(document, document)]).filter(Boolean)).toEqual([]);
  });

  it('is the example of docs/team.md', () => {
    const doc = readFileSync(path.join(root, 'docs/team.md'), 'utf8');
    const { _id, ...document } = JSON.parse(doc.match(/```json\n(.*?)```/s)?.[1] ?? '') as Document;
    expect(isTaken(document)).toBe(true);
    expect(refusal({ _id, ...document })).toBeNull();
  });

  it('is whatever two versions of a document join to', () => {
    const two = <One extends SharedDocument>(any: fc.Arbitrary<One>): fc.Arbitrary<[SharedDocument, SharedDocument]> =>
      fc.tuple(any, any).map(([one, other]) => [one, { ...other, id: one.id }]);
    fc.assert(
      fc.property(fc.oneof(two(anyCreator), two(anyErasedCreator), two(anyBrief), two(anyMember)), ([one, other]) => {
        expect(refusal(asStored(one))).toBeNull();
        expect(refusal(asStored(joinDocuments(one, other)), asStored(one))).toBeNull();
      }),
    );
  });

  it('comes from a member alone', () => {
    const document = asStored(aBriefDocument());
    const only = 'Only members of the team write here.';
    expect(refusal(document, null, { db: 'team', name: null, roles: [] })).toBe(only);
    expect(refusal(document, null, { db: 'team', name: 'bob', roles: ['fitlens:other'] })).toBe(only);
    expect(refusal(document, null, admin)).toBeNull();
  });

  it('may come from whom an admin made a member by name, or by another role', () => {
    const document = asStored(aBriefDocument());
    const bob = { db: 'team', name: 'bob', roles: ['agency'] };
    expect(refusal(document, null, bob, { members: { names: ['bob'], roles: [] } })).toBeNull();
    expect(refusal(document, null, bob, { members: { names: [], roles: ['agency'] } })).toBeNull();
    expect(refusal(document, null, bob, { members: { names: ['ana'], roles: ['staff'] } })).not.toBeNull();
  });

  it('is of a kind that Fitlens knows', () => {
    const of = (kind: string) => ({ ...aBriefDocument(), _id: `${kind}:spring`, kind });
    expect(refusal(of('settings'))).toBe('This is no document of Fitlens: settings:spring');
    expect(refusal(of('constructor'))).toBe('This is no document of Fitlens: constructor:spring');
    expect(refusal({ ...aBriefDocument(), _id: 'spring' })).toBe('This is no document of Fitlens: spring');
  });

  it('is named by its kind and id, so that nobody writes one under another’s name', () => {
    const named = 'A document is named by its kind and id.';
    expect(refusal({ ...asStored(aBriefDocument()), _id: 'brief:autumn' })).toBe(named);
    expect(refusal({ ...asStored(aBriefDocument()), kind: 'creator' })).toBe(named);
    expect(refusal({ ...asStored(aBriefDocument()), _id: 'brief:5', id: 5 })).toBe(named);
    expect(refusal(asStored(aMemberDocument('not-hex!')))).toBe('This id is none of Fitlens: member:not-hex!');
    const long = 'x'.repeat(limits.id + 1);
    expect(refusal(asStored(aCreatorDocument(long)))).toBe(`This id is none of Fitlens: creator:${long}`);
  });

  it('says which version reads it, and no older one writes over it', () => {
    const document = asStored(aMemberDocument());
    for (const v of [0, 1.5, -1, '1', null, Number.NaN])
      expect(refusal({ ...document, v })).toBe('A document says in v which version of Fitlens reads it.');
    expect(refusal(document, { ...document, v: 2 })).toBe('A newer Fitlens wrote this document.');
  });

  it('may be of a newer Fitlens, whose fields are not known yet', () => {
    expect(refusal({ ...asStored(aMemberDocument()), v: 2, colour: 'green' })).toBeNull();
  });

  it('has no field that Fitlens does not know, and each that it needs', () => {
    for (const document of [aCreatorDocument(), aBriefDocument(), aMemberDocument()]) {
      const stored: Document = asStored(document);
      expect(refusal({ ...stored, more: 1 })).toBe(`Fitlens knows no field more of a ${document.kind}.`);
      const without = (of: object, left: string) =>
        Object.fromEntries(Object.entries(of).filter(([field]) => field !== left));
      const fields = Object.keys(document);
      // What the browsers need at their doors, and nothing else, is asked for here.
      const needed = fields.filter((field) => !isTaken(without(document, field)));
      expect(fields.filter((field) => refusal(without(stored, field) as Document) !== null)).toEqual(needed);
    }
  });

  it('holds no other type in a field', () => {
    const wrong = (field: string, value: unknown) => refusal({ ...asStored(aCreatorDocument()), [field]: value });
    expect(wrong('notes', {})).toBe('This is no notes of a creator as Fitlens writes it.');
    expect(wrong('changed', [])).toBe('This is no changed of a creator as Fitlens writes it.');
    expect(wrong('why', 5)).toBe('This is no why of a creator as Fitlens writes it.');
    expect(refusal({ ...asStored(aMemberDocument()), left: false })).toBe(
      'This is no left of a member as Fitlens writes it.',
    );
  });

  it('holds as much of everything as the browsers take, and no more', () => {
    const { notes, events, collaborations } = limits.team;
    const most = { accounts: limits.accounts, notes, candidates: limits.campaigns, events, collaborations, tags: 50 };
    for (const [field, count] of Object.entries(most)) {
      const of = (length: number) => ({ ...asStored(aCreatorDocument()), [field]: Array.from({ length }, () => 1) });
      expect(refusal(of(count))).toBeNull();
      expect(refusal(of(count + 1))).toBe(`This is no ${field} of a creator as Fitlens writes it.`);
    }
    const name = 'n'.repeat(limits.team.memberName);
    expect(refusal(asStored(aMemberDocument('aaaaaaaa', { name })))).toBeNull();
    expect(refusal(asStored(aMemberDocument('aaaaaaaa', { name: `${name}n` })))).not.toBeNull();
  });

  it('is no larger than a browser takes', () => {
    const of = (v: number, length: number) => ({
      ...asStored(aBriefDocument()),
      v,
      brief: { name: 'n'.repeat(length) },
    });
    for (const v of [1, 2]) {
      expect(refusal(of(v, limits.team.document - 1_000))).toBeNull();
      expect(refusal(of(v, limits.team.document))).toBe('This document is too large.');
    }
  });

  it('has no file attached', () => {
    const photo = { 'photo.jpg': { content_type: 'image/jpeg', data: '' } };
    expect(refusal({ ...asStored(aCreatorDocument()), _attachments: photo })).toBe(
      'Documents of Fitlens have no attachments.',
    );
  });

  it('is removed by a member only as a revision that the team wrote, and without a word', () => {
    const removed = { _id: 'creator:anna', _rev: '2-a', _deleted: true };
    expect(refusal(removed, asStored(aCreatorDocument()))).toBeNull();
    expect(refusal(removed)).toBe('Members remove only what the team wrote.');
    expect(refusal({ ...removed, _id: 'settings:x' }, { _id: 'settings:x' })).toBe(
      'Members remove only what the team wrote.',
    );
    expect(refusal({ ...removed, text: 'x' }, asStored(aCreatorDocument()))).toBe('What is removed says nothing more.');
  });

  it('is removed by an admin whatever it is', () => {
    expect(refusal({ _id: 'anything', _deleted: true }, null, admin)).toBeNull();
  });
});

describe('the text of the check', () => {
  it('is a function without a name, in the JavaScript of CouchDB’s oldest engine', () => {
    expect(design.validate_doc_update).toMatch(/^function ?\(/);
    const code = design.validate_doc_update.replaceAll(/\/\*.*?\*\/|\/\/.*$/gms, '').replaceAll(/'[^'\n]*'/g, "''");
    expect(code).not.toMatch(/=>|`|\b(?:let|const|class|import|export|async|of)\b|\.\.\.|\?\.|\?\?/);
    // A comma behind the last argument came with ES2017.
    expect(code).not.toMatch(/,\s*\)/);
  });
});
