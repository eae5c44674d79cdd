import { type MadeUpCreator, recentPosts } from './creator';

/** A micro-influencer as they are looked for: small, regular, and her followers answer. */
export const baker: MadeUpCreator = {
  handle: 'mira.bakes',
  name: 'Mira Bakes',
  bio: 'Sourdough and slow mornings. New loaf every Tuesday.',
  category: 'Food & beverage',
  followers: 24_310,
  following: 401,
  postCount: 312,
  isPrivate: false,
  links: [],
  posts: recentPosts({
    count: 12,
    everyDays: 4,
    likes: 980,
    comments: 46,
    views: 0,
    captions: [
      'Rye, day three.',
      'The starter is awake.',
      'Tuesday loaf, crumb shot inside.',
      'What flour do you use?',
    ],
  }),
};

/** An account nobody may look into. */
export const closed: MadeUpCreator = {
  handle: 'quiet.corner',
  name: 'Quiet Corner',
  bio: 'Family only',
  category: null,
  followers: 472,
  following: 541,
  postCount: 86,
  isPrivate: true,
  links: [],
  posts: [],
};

/** Far above what a micro-influencer is. */
export const star: MadeUpCreator = {
  handle: 'big.stage.example',
  name: 'Big Stage',
  bio: 'On tour',
  category: 'Musician/band',
  followers: 2_310_400,
  following: 12,
  postCount: 1_204,
  isPrivate: false,
  links: [],
  posts: recentPosts({
    count: 12,
    everyDays: 2,
    likes: 21_000,
    comments: 310,
    views: 0,
    captions: ['Thank you!', 'Doors open at eight.'],
  }),
};

/** A creator of short videos, judged by views. */
export const hiker: MadeUpCreator = {
  handle: 'tom.walks',
  name: 'Tom Walks',
  bio: 'One trail a week',
  category: null,
  followers: 58_214,
  following: 230,
  postCount: 187,
  isPrivate: false,
  links: [],
  posts: recentPosts({
    count: 15,
    everyDays: 5,
    likes: 1_900,
    comments: 71,
    views: 23_500,
    captions: ['Ridge in the fog #hiking', 'Boots after 900 km', 'Three huts, one day'],
  }),
};
