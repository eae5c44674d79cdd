import { type Assessment, leftOutReasons } from '../../model/assessment';
import type { Words } from '../words';

/** How sure and compared with whom: the sample, what was left out, the benchmark, the brief. */
export function methodLines({ engagement, rating }: Assessment, brief: string, words: Words): string[] {
  const lines = [words.say('methodBrief', { brief })];
  if (!engagement) return lines;
  const leftOut = leftOutReasons.flatMap((reason) => {
    const n = engagement.leftOut[reason] ?? 0;
    return n > 0 ? [`${words.number(n)} ${words.say(`leftOut_${reason}`)}`] : [];
  });
  return [
    words.sayCount('methodSample', engagement.sample),
    ...(leftOut.length > 0 ? [words.say('methodLeftOut', { list: words.list(leftOut) })] : []),
    words.say('methodRange'),
    rating
      ? words.say('methodBenchmark', {
          name: rating.benchmark.name,
          population: rating.benchmark.population,
          year: String(rating.benchmark.year),
        })
      : words.say('methodNoBenchmark'),
    ...lines,
  ];
}
