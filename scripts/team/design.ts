import { validate } from './validate.mjs';

export const designId = '_design/fitlens';

/** The document of this id, that has CouchDB ask `validate` before each write. */
export const design = {
  language: 'javascript',
  // CouchDB's oldest engines take no named function where they expect an expression.
  validate_doc_update: String(validate).replace(/^function \w+/, 'function'),
};
