import { readRefusal } from '../../reading/meta-refusal';
import type { ResponseReader } from '../site';
import { collect } from './collect';
import { readFound } from './read-found';
import { graphql } from './tapped';

/** All answers come from one address; which account and which posts one holds shows only inside. */
export const responses: readonly ResponseReader[] = [
  {
    ...graphql,
    name: 'graphql',
    read: (json, page, at) => readRefusal(json, page, at) ?? readFound(collect(json), page, 'response', at),
  },
];
