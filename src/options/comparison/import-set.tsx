import { useState } from 'preact/hooks';
import { parseBenchmark } from '../../estimate/benchmarks/imported';
import type { ImportedBenchmark } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import { ErrorLine } from '../../ui/error-line';
import { useWords } from '../../ui/words-context';
import { download } from '../../ui/download';
import { FilePick } from '../file-pick';
import { exampleFile } from './example-file';

/** Names that mean something else among the choices, see `settingsSchema.activeBenchmark`. */
const reserved = ['published', 'own'];
/** No honest set is larger. Bytes. */
const largest = 1_000_000;

interface Props {
  sites: SiteView[];
  add(benchmark: ImportedBenchmark): void;
}

/** A set from a file. Whatever is wrong with the file is said here, and changes nothing. */
export function ImportSet({ sites, add }: Props) {
  const words = useWords();
  const { say, tell } = words;
  const [error, setError] = useState<string | null>(null);
  const [example] = sites;

  async function read(file: File): Promise<string | null> {
    if (file.size > largest) return say('errorBenchmarkLarge');
    const parsed = parseBenchmark(await file.text());
    if ('problem' in parsed) return tell(parsed.problem);
    const { benchmark } = parsed;
    if (reserved.includes(benchmark.name)) return say('errorBenchmarkName', { name: benchmark.name });
    const site = sites.find(({ id }) => id === benchmark.site);
    if (!site) {
      return say('errorBenchmarkSite', { site: benchmark.site, sites: sites.map(({ id }) => id).join(', ') });
    }
    if (!site.ratedPer.includes(benchmark.per)) {
      return say('errorBenchmarkPer', { site: site.name, per: site.ratedPer.join(', ') });
    }
    add(benchmark);
    return null;
  }

  const pick = async (file: File) => setError(await read(file).catch(() => say('errorBenchmarkUnread')));

  return (
    <div class="group import">
      <h3>{say('importTitle')}</h3>
      <p class="hint" id="import-help">
        {say('importHelp')}
      </p>
      <span class="field-box">
        <FilePick
          id="import-file"
          accept=".json,application/json"
          label={say('importPick')}
          describedBy="import-help"
          pick={(file) => void pick(file)}
        />
        {example && (
          <button type="button" onClick={() => download(exampleFile(example.id, new Date().getFullYear(), words))}>
            {say('importExample')}
          </button>
        )}
      </span>
      <ErrorLine text={error} />
    </div>
  );
}
