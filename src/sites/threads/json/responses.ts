import { readRefusal } from '../../../reading/meta/refusal';
import type { ResponseReader } from '../../site';
import { gather } from './gather';
import { pickOwn } from './pick-own';
import { graphql } from '../tapped';

/** All answers come from one address; which account and which posts one holds shows only inside. */
export const responses: readonly ResponseReader[] = [
  {
    ...graphql,
    name: 'graphql',
    read: (json, page, at) => readRefusal(json, page, at) ?? pickOwn(gather(json), page, 'response', at),
  },
];
