import { validate } from './validate.mjs';

/** The document that has CouchDB ask `validate` before each write. */
export const design = {
  _id: '_design/fitlens',
  language: 'javascript',
  // CouchDB's oldest engines take no named function where they expect an expression.
  validate_doc_update: String(validate).replace(/^function \w+/, 'function'),
};
