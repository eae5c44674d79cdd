import { useState } from 'preact/hooks';
import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  nullable,
  object,
  parseJson,
  picklist,
  pipe,
  regex,
  safeParse,
  string,
} from 'valibot';
import { type ClientColumn, clientColumns } from '../../model/client-parts';
import type { Drafts } from '../../ui/drafts';

/** UTF-16 units of what the person writes above a list. */
export const clientTexts = { title: 200, intro: 2_000 } as const;

const lookSchema = object({
  /** Whom the texts were written for: a campaign's id, or creators'. Others begin anew. */
  target: string(),
  /** Null: the campaign's name. */
  title: nullable(pipe(string(), maxLength(clientTexts.title))),
  intro: pipe(string(), maxLength(clientTexts.intro)),
  columns: array(picklist(clientColumns)),
  withReasons: boolean(),
});
type ClientLook = Omit<InferOutput<typeof lookSchema>, 'target'>;

/** As `readLogo` makes it: a PNG of 480 × 160 pixels at most. */
const logoSchema = pipe(string(), maxLength(600_000), regex(/^data:image\/png;base64,[\w+/=]+$/));

/** Beside a comparison, what it tells already is not told again. */
const firstColumns: { readonly [kind in ClientKind]: readonly ClientColumn[] } = {
  list: ['verdict', 'tier', 'followers', 'rate', 'postsPerWeek', 'topics'],
  comparison: ['tier', 'topics', 'languages'],
};

const noTexts = { title: null, intro: '' };

export type ClientKind = 'list' | 'comparison';

export interface ClientLookState {
  look: ClientLook;
  change(changes: Partial<ClientLook>): void;
  /** The person's own picture, on every list and comparison; null: none. */
  logo: string | null;
  setLogo(logo: string | null): void;
}

/**
 * How the person likes what a client is given, as it was left. What of the person's own is told is not remembered: it is
 * meant for one client.
 */
export function useClientLook(drafts: Drafts, kind: ClientKind, target: string): ClientLookState {
  const id = `client-${kind}`;
  const [{ of, ...look }, setLook] = useState(() => ({
    of: target,
    ...lookOf(drafts.read(id), kind, target),
  }));
  const [logo, setLogo] = useState(() => logoOf(drafts.read('client-logo')));
  // Another campaign has texts of its own.
  const shown = of === target ? look : lookOf(drafts.read(id), kind, target);
  return {
    look: shown,
    change(changes) {
      const next = { ...shown, ...changes };
      setLook({ of: target, ...next });
      drafts.write(id, JSON.stringify({ target, ...next }));
    },
    logo,
    setLogo(next) {
      setLogo(next);
      drafts.write('client-logo', next ?? '');
    },
  };
}

function lookOf(kept: string, kind: ClientKind, target: string): ClientLook {
  const { success, output } = safeParse(pipe(string(), parseJson(), lookSchema), kept);
  if (!success) return { ...noTexts, columns: [...firstColumns[kind]], withReasons: true };
  const { target: of, title, intro, ...rest } = output;
  return { ...rest, ...(of === target ? { title, intro } : noTexts) };
}

function logoOf(kept: string): string | null {
  const { success, output } = safeParse(logoSchema, kept);
  return success ? output : null;
}
