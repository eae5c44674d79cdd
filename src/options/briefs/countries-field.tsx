import type { Brief } from '../../model/brief';
import { countries } from '../../ui/countries';
import { readNumber, writeOptional } from '../../ui/read-number';
import { useWords } from '../../ui/words-context';
import { PickedField } from '../fields/picked-field';
import { TextField } from '../fields/text-field';
import type { BriefPart } from './brief-part';

/** What is asked of a country that was just chosen: most of the audience. */
const usualShare = 0.5;

/** Where the audience should live, and at least how much of it. */
export function CountriesField({ brief: { audience }, change, idOf }: BriefPart) {
  const words = useWords();
  const { say, language } = words;
  const keep = (some: Partial<NonNullable<Brief['audience']>>) => {
    const asked = { countries: [], leastShare: usualShare, ...audience, ...some };
    change({ audience: asked.countries.length > 0 ? asked : null });
  };
  return (
    <>
      <PickedField
        id={idOf('countries')}
        label={say('briefCountries')}
        help={say('briefCountriesHelp')}
        first={say('briefCountryPick')}
        kind="region"
        codes={countries}
        chosen={audience?.countries ?? []}
        change={(chosen) => keep({ countries: chosen })}
      />
      {audience && (
        <TextField
          id={idOf('audienceShare')}
          kind="number"
          label={say('briefLeastShare')}
          unit={say('briefLeastShareUnit')}
          stored={Math.round(audience.leastShare * 1e4) / 100}
          write={(percent) => writeOptional(percent, language)}
          read={(text) => readNumber(text, { min: 1, max: 100 }, words)}
          keep={(percent) => keep({ leastShare: percent / 100 })}
        />
      )}
    </>
  );
}
