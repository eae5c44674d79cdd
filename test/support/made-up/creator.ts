/** A creator who does not exist, as the made-up sites show them. */
export interface MadeUpCreator {
  handle: string;
  name: string;
  bio: string;
  category: string | null;
  followers: number;
  following: number;
  postCount: number;
  isPrivate: boolean;
  /** Addresses that the profile gives: a shop, the same person elsewhere. */
  links: string[];
  /** Newest first. */
  posts: MadeUpPost[];
}

export interface MadeUpPost {
  at: Date;
  likes: number;
  comments: number;
  views: number;
  caption: string;
}

// How much better or worse than usual one post does: some do a bit worse, a few much better, as real ones do.
const swings = [1.0, 0.82, 1.21, 0.7, 1.08, 0.93, 1.55, 0.88, 1.14, 0.76, 1.3, 0.97];

const day = 86_400_000;

/** Posts at even intervals, the newest five days old unless told, around the usual numbers. Captions are used in turn. */
export function recentPosts(usual: {
  count: number;
  newestDays?: number;
  everyDays: number;
  likes: number;
  comments: number;
  views: number;
  captions: string[];
}): MadeUpPost[] {
  const newest = Date.now() - (usual.newestDays ?? 5) * day;
  return Array.from({ length: usual.count }, (_, index) => {
    const swing = swings[index % swings.length] ?? 1;
    // A video that many see is not the one that most of them like.
    const seen = swings[(index * 5 + 3) % swings.length] ?? 1;
    return {
      // Whole seconds: sites tell no finer time.
      at: new Date(Math.floor((newest - index * usual.everyDays * day) / 1000) * 1000),
      likes: Math.round(usual.likes * swing),
      comments: Math.round(usual.comments * swing),
      views: Math.round(usual.views * seen),
      caption: usual.captions[index % usual.captions.length] ?? '',
    };
  });
}

/** A number that is this creator's own, the same in every run: sites know people by one. Nine digits at most. */
export const numberOf = ({ handle }: MadeUpCreator): number =>
  [...handle].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1e9, 7);
