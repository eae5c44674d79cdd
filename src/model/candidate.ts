import {
  array,
  exactOptional,
  type InferOutput,
  literal,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  regex,
  string,
  trim,
  union,
} from 'valibot';
import { idSchema, tagsSchema } from './creator';
import { moneySchema } from './money';
import { isoSchema } from './page';
import { stampSchema } from './stamp';

/** How far a campaign has come with a creator, in the order of a campaign; the last two are its ends without one. */
export const statuses = [
  'toLookAt',
  'shortlisted',
  'contacted',
  'replied',
  'agreed',
  'published',
  'paid',
  'declined',
  'rejected',
] as const;
export type Status = (typeof statuses)[number];

/** Why somebody is rejected, in words of ours: these alone may be shown in a page. Each has its name in `_locales` (`reason_size`). */
export const builtInReasons = [
  'size',
  'engagement',
  'topic',
  'language',
  'price',
  'ads',
  'competitor',
  'style',
  'inactive',
  'noAnswer',
] as const;
export type BuiltInReason = (typeof builtInReasons)[number];

/** UTF-16 units of a reason in the user's own words, and of what is to be done next. */
export const shortTextLength = 500;
export const shortTextSchema = pipe(string(), trim(), minLength(1), maxLength(shortTextLength));

/** Why a creator was rejected: one of ours, or the user's own words, which never enter a page. */
export const reasonSchema = union([object({ known: picklist(builtInReasons) }), object({ text: shortTextSchema })]);
export type Reason = InferOutput<typeof reasonSchema>;

/** A day of the user's own calendar: "2026-11-30". */
export const calendarDaySchema = pipe(string(), regex(/^\d{4}-\d\d-\d\d$/));

/** What is to be done next, and by which day. */
export const nextStepSchema = object({ text: shortTextSchema, dueOn: nullable(calendarDaySchema) });
export type NextStep = InferOutput<typeof nextStepSchema>;

/** A creator in a campaign. */
export const candidateSchema = object({
  /** The brief's id, and the creator's. */
  brief: pipe(string(), minLength(1), maxLength(100)),
  creator: idSchema,
  status: picklist(statuses),
  /** Only of who is rejected. */
  reason: nullable(reasonSchema),
  /** Since when the status is this one. */
  statusAt: isoSchema,
  addedAt: isoSchema,
  nextStep: nullable(nextStepSchema),
  /** What was agreed on for all of it. */
  agreed: nullable(moneySchema),
  /** Its place among the campaign's candidates. */
  order: stampSchema,
  changed: object({
    status: stampSchema,
    nextStep: exactOptional(stampSchema),
    agreed: exactOptional(stampSchema),
  }),
});
export type Candidate = InferOutput<typeof candidateSchema>;

/** In a campaign by decision: who is still to be looked at, or was rejected, can yet be saved into it. */
export const isDecidedFor = ({ status }: Pick<Candidate, 'status'>): boolean =>
  status !== 'toLookAt' && status !== 'rejected';

/** What names a candidate where one text must: tombstones. */
export const candidateId = ({ brief, creator }: Pick<Candidate, 'brief' | 'creator'>): string => `${brief}|${creator}`;

/** A change of status, kept for the history. */
export const eventSchema = object({
  id: idSchema,
  creator: idSchema,
  brief: pipe(string(), minLength(1), maxLength(100)),
  at: isoSchema,
  /** Its place in the history. */
  order: stampSchema,
  /** Null where it begins, or ends, by being no candidate. */
  from: nullable(picklist(statuses)),
  to: nullable(picklist(statuses)),
  reason: nullable(reasonSchema),
});
export type CandidateEvent = InferOutput<typeof eventSchema>;

/** What a creator was before a change, for the undo: everything the change touched, and the events that it wrote. */
export const beforeSchema = object({
  creator: idSchema,
  saved: union([literal(true), literal(false)]),
  /** Null where no tags were changed. */
  tags: nullable(tagsSchema),
  /** Of each campaign that was touched; null where it was no candidate. */
  candidates: array(object({ brief: string(), candidate: nullable(candidateSchema) })),
  events: array(idSchema),
});
export type Before = InferOutput<typeof beforeSchema>;
