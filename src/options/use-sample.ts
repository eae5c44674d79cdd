import { useState } from 'preact/hooks';
import { makeSamples, type Sample } from './samples';

/** The made-up creators, and the one that is looked at. */
export interface Sampling {
  samples: readonly Sample[];
  sample: Sample;
  choose(sample: Sample): void;
  /** Looks at one of this site, unless it does already or there is none: another site's would not show a change. */
  chooseSite(site: string | undefined): void;
}

export function useSample(): Sampling {
  const [samples] = useState(() => makeSamples(new Date()));
  const [sample, choose] = useState<Sample>(samples[0]);
  return {
    samples,
    sample,
    choose,
    chooseSite(site) {
      const suited = samples.find(({ account }) => account.site === site);
      if (suited && sample.account.site !== site) choose(suited);
    },
  };
}
