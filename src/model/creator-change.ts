import {
  type InferOutput,
  literal,
  maxLength,
  minLength,
  nullable,
  object,
  picklist,
  pipe,
  string,
  variant,
} from 'valibot';
import { nextStepSchema, reasonSchema, statuses } from './candidate';
import { tagsSchema } from './creator';
import { moneySchema } from './money';

/** A campaign by its brief's id; null: the one that is active. */
const campaign = nullable(pipe(string(), minLength(1), maxLength(100)));

/** What a person can do with one creator, or with many at once. */
export const changeSchema = variant('do', [
  /** Among the candidates of a campaign, as shortlisted, and on the shortlist. Who is there already stays as they are. */
  object({ do: literal('save'), brief: campaign }),
  /** No candidate of it any more; off the shortlist where they are in no other. */
  object({ do: literal('leave'), brief: campaign }),
  /** Makes a candidate of who is none yet. `reason` only where rejected: then they are off the shortlist unless in another. */
  object({ do: literal('status'), brief: campaign, status: picklist(statuses), reason: nullable(reasonSchema) }),
  object({ do: literal('nextStep'), brief: campaign, nextStep: nullable(nextStepSchema) }),
  object({ do: literal('agreed'), brief: campaign, agreed: nullable(moneySchema) }),
  object({ do: literal('tags'), add: tagsSchema, remove: tagsSchema }),
  /** Off the shortlist, and in no campaign. */
  object({ do: literal('unsave') }),
]);
export type Change = InferOutput<typeof changeSchema>;
