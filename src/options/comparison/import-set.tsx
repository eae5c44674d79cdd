import { useRef, useState } from 'preact/hooks';
import { parseBenchmark } from '../../estimate/benchmarks/imported';
import type { ImportedBenchmark } from '../../model/settings';
import type { SiteView } from '../../shared/view';
import { ErrorLine } from '../../ui/error-line';
import { useWords } from '../../ui/words-context';
import { download, exampleFile } from './example-file';

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
  const picker = useRef<HTMLInputElement>(null);

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

  async function pick(input: HTMLInputElement) {
    const [file] = input.files ?? [];
    if (!file) return;
    // The same file can be chosen again once it is mended.
    setError(await read(file).catch(() => say('errorBenchmarkUnread')));
    input.value = '';
  }

  return (
    <div class="group import">
      <h3>{say('importTitle')}</h3>
      <p class="hint" id="import-help">
        {say('importHelp')}
      </p>
      <input
        ref={picker}
        class="for-ears"
        type="file"
        id="import-file"
        accept=".json,application/json"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => void pick(event.currentTarget)}
      />
      <span class="field-box">
        <button type="button" aria-describedby="import-help" onClick={() => picker.current?.click()}>
          {say('importPick')}
        </button>
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
