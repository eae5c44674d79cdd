import { useState } from 'preact/hooks';
import { makeSamples, type Sample } from './samples';

/** The made-up creators, and the one that is looked at. */
export interface Sampling {
  samples: readonly Sample[];
  sample: Sample;
  choose(sample: Sample): void;
  /** Looks at one of the site whose price was changed, if there is one; undefined for more than one site's. */
  chooseSite(site: string | undefined): void;
  /** Whether the one looked at is of another site than the price that was changed: it cannot show the change. */
  isOfOtherSite: boolean;
}

export function useSample(): Sampling {
  const [samples] = useState(() => makeSamples(new Date()));
  const [sample, setSample] = useState<Sample>(samples[0]);
  const [site, setSite] = useState<string>();
  const isOf = (wanted: string, { account }: Sample) => account.site === wanted;
  return {
    samples,
    sample,
    choose(chosen) {
      setSample(chosen);
      setSite(undefined);
    },
    chooseSite(wanted) {
      setSite(wanted);
      if (wanted === undefined || isOf(wanted, sample)) return;
      setSample(samples.find((one) => isOf(wanted, one)) ?? sample);
    },
    isOfOtherSite: site !== undefined && !isOf(site, sample),
  };
}
