import { type InferOutput, maxLength, pipe, regex, string } from 'valibot';

/**
 * What the badge's card was told to send when something in it is pressed, as `present/choices.ts` writes it: "save",
 * "leave", "save:" and "use:" with a brief's id, "new" (another campaign), "reject" alone or with a reason of ours, "back".
 */
export const pageActSchema = pipe(string(), maxLength(120), regex(/^[a-z]+(:.+)?$/));
export type PageAct = InferOutput<typeof pageActSchema>;
