import { knownLanguages } from '../../estimate/languages';
import type { SiteView } from '../../shared/list-view';
import type { Words } from '../../shared/words';
import { useWords } from '../../ui/words-context';
import { Choices } from '../fields/choices';
import { PickedField } from '../fields/picked-field';
import { readFollowers } from '../fields/read';
import { TextField } from '../fields/text-field';
import type { Read } from '../../ui/read-number';
import type { BriefPart } from './brief-part';
import { CountriesField } from './countries-field';

/** A follower count that `fits`; else the sentence says against what. */
function readEnd(text: string, words: Words, fits: (value: number) => boolean, otherwise: string): Read<number> {
  const read = readFollowers(text, words);
  return 'error' in read || fits(read.value) ? read : { error: otherwise };
}

/** Who should follow: how many, on which sites, in which languages and countries. */
export function AudienceFields({ brief, change, idOf, sites }: BriefPart & { sites: SiteView[] }) {
  const words = useWords();
  const { say, number } = words;
  const { min, max } = brief.size;
  return (
    <fieldset class="group">
      <legend>{say('briefAudience')}</legend>
      <div class="pair">
        <TextField
          id={idOf('min')}
          kind="number"
          label={say('briefLeastFollowers')}
          stored={min}
          write={number}
          read={(text) => readEnd(text, words, (value) => value <= max, say('errorAboveLargest', { max: number(max) }))}
          keep={(value) => change({ size: { min: value, max } })}
        />
        <TextField
          id={idOf('max')}
          kind="number"
          label={say('briefMostFollowers')}
          stored={max}
          write={number}
          read={(text) =>
            readEnd(text, words, (value) => value >= min, say('errorBelowSmallest', { min: number(min) }))
          }
          keep={(value) => change({ size: { min, max: value } })}
        />
      </div>
      <p class="hint">{say('briefSizeHelp')}</p>
      <Choices
        name={idOf('sites')}
        title={say('briefSites')}
        help={say('briefSitesHelp')}
        kind="any"
        layout="flow"
        choices={sites.map(({ id, name }) => ({ value: id, label: name }))}
        chosen={brief.sites}
        choose={(chosen) => change({ sites: chosen })}
      />
      <PickedField
        id={idOf('languages')}
        label={say('briefLanguages')}
        help={say('briefLanguagesHelp')}
        first={say('briefLanguagePick')}
        kind="language"
        codes={knownLanguages}
        chosen={brief.languages}
        change={(languages) => change({ languages })}
      />
      <CountriesField brief={brief} change={change} idOf={idOf} />
    </fieldset>
  );
}
