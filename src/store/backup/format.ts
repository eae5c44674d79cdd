import {
  array,
  exactOptional,
  type GenericSchema,
  type InferOutput,
  integer,
  literal,
  maxLength,
  minLength,
  minValue,
  nullable,
  number,
  object,
  omit,
  optional,
  picklist,
  pipe,
  record,
  regex,
  safeParse,
  string,
  transform,
  unknown,
  variant,
} from 'valibot';
import { keptBriefSchema } from '../../model/brief';
import { candidateSchema, eventSchema } from '../../model/candidate';
import { collaborationSchema } from '../../model/collaboration';
import { creatorSchema, idSchema, movedSchema } from '../../model/creator';
import * as limits from '../../model/limits';
import { listOf } from '../../model/list-of';
import { listViewSchema } from '../../model/list-view';
import { noteSchema } from '../../model/note';
import { isoSchema, pageRefSchema, siteIdSchema } from '../../model/page';
import { accountSchema, leftOutSchema, missingSchema, postSchema, triedSchema } from '../../model/reading';
import { type Settings, settingsSchema } from '../../model/settings';
import { snapshotSchema } from '../../model/snapshot';
import { stampSchema } from '../../model/stamp';
import type { SettingsRow } from '../schema';

// A backup as docs/backup-format.md tells it. The order of the fields below is the order in the file, so that what did
// not change is written with the same bytes again.

/** How a backup names itself, and the version of its format that this Fitlens writes. */
export const formatName = 'fitlens-backup';
export const formatVersion = 2;

const whole = pipe(number(), integer(), minValue(0));

/** What the first line says: when the backup was made, and by which Fitlens. */
export const headerSchema = object({
  format: literal(formatName),
  version: pipe(whole, minValue(1)),
  madeAt: isoSchema,
  by: pipe(string(), maxLength(limits.what)),
});
export type Header = InferOutput<typeof headerSchema>;

/** What the last line says: how many units there are, and the hash of them all. */
export const endSchema = object({ units: whole, sha256: pipe(string(), regex(/^[\da-f]{64}$/)) });

/** Everything of one account. What lies in it does not repeat whose it is. */
export const keptAccountSchema = object({
  key: idSchema,
  account: accountSchema,
  firstSeenAt: isoSchema,
  lastSeenAt: isoSchema,
  /** Named by the user, never looked at yet. */
  unseen: exactOptional(literal(true)),
  /** The last look's page and gaps; null where no look is kept. */
  last: nullable(
    object({
      page: pageRefSchema,
      missing: listOf(missingSchema, limits.missing),
      tried: listOf(triedSchema, limits.tried),
    }),
  ),
  posts: listOf(postSchema, limits.perRecord.posts),
  leftOut: listOf(leftOutSchema, limits.perRecord.leftOut),
  snapshots: listOf(omit(snapshotSchema, ['account']), Infinity),
});
export type KeptAccount = InferOutput<typeof keptAccountSchema>;

export const ownNoteSchema = omit(noteSchema, ['creator']);
export type OwnNote = InferOutput<typeof ownNoteSchema>;

/** Names that are not known beforehand, in the same order wherever they were written. */
const inOrder = <T>() =>
  transform((named: { [name: string]: T }): { [name: string]: T } =>
    Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );

const settings = {
  ...settingsSchema.entries,
  activeBenchmark: pipe(settingsSchema.entries.activeBenchmark, inOrder()),
  headline: pipe(settingsSchema.entries.headline, inOrder()),
};

/** Those of the named that are what they should be, in order: one that cannot be read costs itself alone. */
const readable = <T>(schemas: { [name: string]: GenericSchema }) =>
  pipe(
    record(string(), unknown()),
    transform(
      (named): T =>
        Object.fromEntries(
          Object.entries(schemas).flatMap(([name, schema]) => {
            const parsed = safeParse(schema, named[name]);
            return parsed.success ? [[name, parsed.output]] : [];
          }),
        ) as T,
    ),
  );
const stampOfEach = Object.fromEntries(Object.keys(settings).map((name) => [name, stampSchema]));

/** A creator but for what its candidates tell: whether a campaign has rejected it. */
export const ownCreatorSchema = omit(creatorSchema, ['rejected']);
export const ownCandidateSchema = omit(candidateSchema, ['creator']);
export const ownEventSchema = omit(eventSchema, ['creator']);
export const ownCollaborationSchema = omit(collaborationSchema, ['creator']);

/** What campaigns know of a creator; versions before 2 tell nothing of it. */
const campaigns = {
  /** By their briefs' ids. */
  candidates: optional(array(ownCandidateSchema), () => []),
  /** In the order in which it came to them. */
  events: optional(array(ownEventSchema), () => []),
  collaborations: optional(array(ownCollaborationSchema), () => []),
};
const campaignsSchema = object(campaigns);
export type Campaigns = InferOutput<typeof campaignsSchema>;

/** Everything of one creator, and nothing of anybody else. */
const creatorUnit = object({
  kind: literal('creator'),
  creator: ownCreatorSchema,
  /** In the order in which they were written. */
  notes: array(ownNoteSchema),
  ...campaigns,
  /** As the creator names them; one that is not here any more is left out. */
  accounts: pipe(array(keptAccountSchema), maxLength(limits.accounts)),
});
const accountUnit = object({ kind: literal('account'), account: keptAccountSchema });
const movedUnit = object({ kind: literal('moved'), ...movedSchema.entries });
export const briefUnit = object({
  kind: literal('brief'),
  ...keptBriefSchema.entries,
  changed: pipe(keptBriefSchema.entries.changed, inOrder()),
});
export const settingsUnit = object({
  kind: literal('settings'),
  changed: readable<Partial<Settings>>(settings),
  stamps: readable<NonNullable<SettingsRow['stamps']>>(stampOfEach),
});
export const activeUnit = object({ kind: literal('active'), history: array(idSchema), changed: stampSchema });
const removedUnit = object({
  kind: literal('removed'),
  what: picklist(['creator', 'account', 'note', 'brief', 'candidate', 'collaboration', 'view']),
  /** Of a candidate, the brief's and the creator's. */
  id: pipe(string(), minLength(1), maxLength(2 * limits.id + 1)),
  at: stampSchema,
});
/** A table as the person likes to see it. */
export const viewUnit = object({ kind: literal('view'), ...listViewSchema.entries });
const siteUnit = object({ kind: literal('site'), id: siteIdSchema, workedAt: isoSchema });
/** A row that nobody could read, as it is: perhaps a later Fitlens can. */
const unreadableUnit = object({ kind: literal('unreadable'), id: string(), from: string(), row: unknown() });

export const unitSchema = variant('kind', [
  creatorUnit,
  accountUnit,
  movedUnit,
  briefUnit,
  settingsUnit,
  activeUnit,
  removedUnit,
  viewUnit,
  siteUnit,
  unreadableUnit,
]);
export type Unit = InferOutput<typeof unitSchema>;
export type UnitOf<Kind extends Unit['kind']> = Extract<Unit, { kind: Kind }>;

/** UTF-16 units that one line may have: fifty accounts with all their posts have less. */
export const longestLine = 100_000_000;

/** The first line, up to where the units begin. */
export const writeHeader = (header: Header): string => `${JSON.stringify(header).slice(0, -1)},"units":[`;
/** The last line. */
export const writeEnd = (end: InferOutput<typeof endSchema>): string => `],"end":${JSON.stringify(end)}}`;

const headerEnd = ',"units":[';
const endStart = '],"end":';

/** The header as JSON, or null where a line is none. */
export const headerText = (line: string): string | null =>
  line.endsWith(headerEnd) ? `${line.slice(0, -headerEnd.length)}}` : null;
/** The end as JSON, or null where a line is none. */
export const endText = (line: string): string | null =>
  line.startsWith(endStart) && line.endsWith('}') ? line.slice(endStart.length, -1) : null;
