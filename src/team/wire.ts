import { defaultBrief } from '../model/brief';
import type { SharedDocument } from '../model/team/shared-document';
import { briefDocument, idIn } from '../store/team/names';
import { normalize } from './documents/join';

/** Everybody has a first campaign, and all of them have this id: the team must tell them apart. */
const { id: first } = defaultBrief('');

/** What the team calls the first campaign of the browser with these 8 digits. */
const sharedFirst = (device: string): string => `${first}-${device}`;

/** A campaign's id in the team's database. */
const toWireId = (brief: string, device: string): string => (brief === first ? sharedFirst(device) : brief);

/** A campaign's id here; null for one that no browser may use. */
const fromWireId = (brief: string, device: string): string | null =>
  brief === sharedFirst(device) ? first : brief === first ? null : brief;

/** A document as the team's database holds it. */
export const toWire = (document: SharedDocument, device: string): SharedDocument =>
  renamed(document, (brief) => toWireId(brief, device));

/** The same as this browser has it; what is told of a campaign that cannot be is left out. */
export const fromWire = (document: SharedDocument, device: string): SharedDocument =>
  renamed(document, (brief) => fromWireId(brief, device));

/** The name of a document in the database, from the name it has here, and back. */
export const toWireName = (name: string, device: string): string => {
  const brief = idIn('brief', name);
  return brief === null ? name : briefDocument(toWireId(brief, device));
};
export const fromWireName = (name: string, device: string): string | null => {
  const brief = idIn('brief', name);
  if (brief === null) return name;
  const id = fromWireId(brief, device);
  return id === null ? null : briefDocument(id);
};

function renamed(document: SharedDocument, as: (brief: string) => string | null): SharedDocument {
  if (document.kind === 'member') return document;
  if (document.kind === 'brief') {
    const id = as(document.id) ?? document.id;
    const { brief, was } = document;
    return normalize({ ...document, id, brief: brief && { ...brief, id }, ...(was && { was: { ...was, id } }) });
  }
  const of = <One extends { brief: string }>(all: readonly One[]): One[] =>
    all.flatMap((one) => {
      const brief = as(one.brief);
      return brief === null ? [] : [{ ...one, brief }];
    });
  const gone = Object.entries(document.gone.candidates).flatMap(([brief, at]) => {
    const name = as(brief);
    return name === null ? [] : [[name, at] as const];
  });
  return normalize({
    ...document,
    candidates: of(document.candidates),
    events: of(document.events),
    collaborations: of(document.collaborations),
    gone: { ...document.gone, candidates: Object.fromEntries(gone) },
  });
}
