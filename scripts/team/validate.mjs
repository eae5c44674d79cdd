// What CouchDB asks before it writes a document into a team's database. Its text goes to the server as it stands here
// (`design.ts`), where CouchDB's own JavaScript engine runs it, in some versions one of 2011: so it is written as for that,
// refers to nothing outside of itself, and repeats bounds of `src/model/limits.ts` (a test holds them together).
//
// It is the outer fence: who writes, which documents, their fields, how much. Each browser checks everything in them once
// more. What it cannot see: whether a revision that is deleted was the last one, and what the time is.

/**
 * Throws an object that CouchDB answers with: `forbidden` or `unauthorized`, and a sentence.
 *
 * @typedef {{ _id: string, _deleted?: boolean, [field: string]: unknown }} Document
 * @typedef {{ names?: string[], roles?: string[] }} Members
 * @param {Document} newDoc
 * @param {Document | null} oldDoc the revision that is written over
 * @param {{ db: string, name: string | null, roles: string[] }} userCtx
 * @param {{ members?: Members } | undefined} secObj the database's security object
 * @returns {void}
 */
export function validate(newDoc, oldDoc, userCtx, secObj) {
  /** @type {{ [kind: string]: { [field: string]: string } }} */
  var shapes = {
    creator: {
      accounts: 'list 50',
      quote: 'object or null',
      why: 'text 1000 or null',
      tags: 'list 50 or absent',
      declared: 'object or absent',
      changed: 'object',
      notes: 'list 2000',
      candidates: 'list 100',
      events: 'list 5000',
      collaborations: 'list 500',
      gone: 'object',
      erased: 'text 30 or null',
      into: 'text 100 or null',
    },
    brief: {
      brief: 'object or null',
      addedAt: 'text 30',
      order: 'text 30',
      changed: 'object',
      removed: 'text 30 or null',
      was: 'object or absent',
    },
    member: { name: 'text 60', left: 'true or absent', changed: 'text 30' },
  };
  var mostText = 2000000;

  /** @param {unknown} value @returns {boolean} */
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  /** @param {string} reason @returns {never} */
  function refuse(reason) {
    throw { forbidden: reason };
  }
  /** @param {string[] | undefined} list @param {string | null} one @returns {boolean} */
  function has(list, one) {
    return one !== null && Array.isArray(list) && list.indexOf(one) !== -1;
  }
  /** @returns {boolean} */
  function isMember() {
    var members = (secObj && secObj.members) || {};
    var i;
    if (has(userCtx.roles, 'fitlens:' + userCtx.db) || has(members.names, userCtx.name)) return true;
    for (i = 0; i < userCtx.roles.length; i += 1) if (has(members.roles, userCtx.roles[i] || null)) return true;
    return false;
  }
  /**
   * @param {unknown} value
   * @param {string} rule "text 100 or null": a type, how much of it, and what may be in its place
   * @returns {boolean}
   */
  function fits(value, rule) {
    var words = rule.split(' ');
    var most = Number(words[1]);
    if (value === undefined) return words[words.length - 1] === 'absent';
    if (value === null) return words[words.length - 1] === 'null';
    if (words[0] === 'text') return typeof value === 'string' && value.length <= most;
    if (words[0] === 'list') return Array.isArray(value) && value.length <= most;
    if (words[0] === 'true') return value === true;
    return isObject(value);
  }

  var isAdmin = has(userCtx.roles, '_admin');
  if (!isAdmin && userCtx.name === null) throw { unauthorized: 'Only members of the team write here.' };
  if (!isAdmin && !isMember()) refuse('Only members of the team write here.');

  var id = newDoc['_id'];
  var kind = id.slice(0, id.indexOf(':'));
  var shape = Object.prototype.hasOwnProperty.call(shapes, kind) ? shapes[kind] : undefined;
  if (newDoc['_deleted']) {
    // A browser removes the revisions that lost after two wrote at once; it says nothing with it.
    if (!isAdmin && (!shape || !oldDoc)) refuse('Members remove only what the team wrote.');
    for (var said in newDoc) if (said.charAt(0) !== '_') refuse('What is removed says nothing more.');
    return;
  }
  if (!shape) refuse('This is no document of Fitlens: ' + id);
  var own = newDoc.id;
  if (newDoc.kind !== kind || typeof own !== 'string' || id !== kind + ':' + own)
    refuse('A document is named by its kind and id.');
  else if (kind === 'member' ? !/^[0-9a-f]{8}$/.test(own) : own.length < 1 || own.length > 100)
    refuse('This id is none of Fitlens: ' + id);
  if (newDoc['_attachments']) refuse('Documents of Fitlens have no attachments.');

  var v = newDoc.v;
  if (typeof v !== 'number' || v < 1 || v % 1 !== 0) refuse('A document says in v which version of Fitlens reads it.');
  else if (oldDoc && typeof oldDoc.v === 'number' && v < oldDoc.v) refuse('A newer Fitlens wrote this document.');

  /** @type {{ [field: string]: unknown }} */
  var fields = {};
  for (var field in newDoc) if (field.charAt(0) !== '_') fields[field] = newDoc[field];
  if (JSON.stringify(fields).length > mostText) refuse('This document is too large.');
  // Of what a newer Fitlens writes only the frame is known here.
  if (v !== 1 || !shape) return;
  for (var name in fields)
    if (name !== 'kind' && name !== 'v' && name !== 'id' && !Object.prototype.hasOwnProperty.call(shape, name))
      refuse('Fitlens knows no field ' + name + ' of a ' + kind + '.');
  for (var known in shape)
    if (!fits(fields[known], shape[known] || ''))
      refuse('This is no ' + known + ' of a ' + kind + ' as Fitlens writes it.');
}
