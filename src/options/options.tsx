import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { Failure } from '../ui/failure';
import { type Notice, NoticeBar } from '../ui/notice';
import { useWords } from '../ui/words-context';
import { BackupReminder } from '../ui/backup-reminder';
import { useLoaded } from '../ui/use-loaded';
import { BriefsSection } from './briefs/briefs';
import { isBriefField } from './briefs/names';
import { ComparisonSection } from './comparison/comparison';
import type { OptionsPorts } from './options-ports';
import { DraftsContext } from './drafts-context';
import { Preview } from './preview';
import { changedPrice } from './prices/changed';
import { PricesSection } from './prices/prices';
import { SaveLine } from './save-line';
import { Navigation, type SectionId, useSection } from './sections';
import { SitesSection } from './sites';
import { SizesSection } from './sizes';
import { TeamSection } from './team/team';
import { type Keeping, type Kept, useKept } from './use-kept-settings';
import { MarkContext, useMarked } from './fields/wrong-fields';
import { useSample } from './use-sample';
import { YourDataSection } from './your-data/your-data';

/** Everything that can be set, one section at a time, and beside it what it makes of a sample creator. */
export function Options({ ports }: { ports: OptionsPorts }) {
  const { say } = useWords();
  const keeping = useKept(ports);
  const { kept, error, saving, reload, flush } = keeping;
  const [wrong, mark] = useMarked();
  // The drafts of a deleted brief wait for an Undo, but nobody misses them.
  const isLeft = (field: string) => !isBriefField(field) || kept?.briefs.some(({ id }) => isBriefField(field, id));
  const hasErrors = [...wrong].some(isLeft);
  const failure = error !== null && <Failure text={error} retry={() => void reload()} />;
  return (
    <DraftsContext.Provider value={ports.drafts}>
      <MarkContext.Provider value={mark}>
        <header class="top">
          <h1>
            <img src="/icons/icon.svg" alt="" width="28" height="28" />
            {say('optionsTitle')}
          </h1>
          <SaveLine state={saving} hasErrors={hasErrors} retry={() => void flush()} />
          {kept && failure}
        </header>
        {!kept && <main class="unloaded">{failure}</main>}
        {kept && <Page kept={kept} keeping={keeping} ports={ports} />}
      </MarkContext.Provider>
    </DraftsContext.Provider>
  );
}

/** Which sites are on, who works along, and what is kept, makes no difference to the sample creator. */
const unseen: readonly SectionId[] = ['sites', 'team', 'data'];

function Page({ kept, keeping, ports }: { kept: Kept; keeping: Keeping; ports: OptionsPorts }) {
  const { send } = ports;
  const section = useSection();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [chosenId, choose] = useState(kept.active);
  const sampling = useSample();
  const stored = useLoaded(useCallback(() => send('kept', {}), [send]));
  const close = useCallback(() => setNotice(null), []);
  useFocusOnChange(section);

  const { briefs, active, settings, sites } = kept;
  const brief = (id: string) => briefs.find((one) => one.id === id);
  const chosen = (section === 'briefs' && brief(chosenId)) || brief(active) || briefs[0];
  if (!chosen) return null;
  const { changeSettings } = keeping;

  return (
    <>
      <div class="columns">
        <Navigation current={section} />
        <main>
          {/* Among the data themselves it stands beside the button. */}
          {section !== 'data' && stored.value && <BackupReminder kept={stored.value} />}
          {section === 'briefs' && (
            <BriefsSection kept={kept} keeping={keeping} chosen={chosen} choose={choose} send={send} tell={setNotice} />
          )}
          {section === 'sizes' && (
            <SizesSection bounds={settings.tierBounds} change={(tierBounds) => changeSettings({ tierBounds })} />
          )}
          {section === 'prices' && (
            <PricesSection
              prices={settings}
              sites={sites}
              change={(prices) => {
                sampling.choosePriced(changedPrice(settings, prices));
                changeSettings(prices);
              }}
              tell={setNotice}
            />
          )}
          {section === 'comparison' && (
            <ComparisonSection sites={sites} settings={settings} change={changeSettings} tell={setNotice} />
          )}
          {section === 'sites' && (
            <SitesSection sites={sites} off={settings.sitesOff} change={(sitesOff) => changeSettings({ sitesOff })} />
          )}
          {section === 'team' && <TeamSection ports={ports} tell={setNotice} />}
          {section === 'data' && (
            <YourDataSection
              kept={stored}
              ports={ports}
              daysKept={settings.daysKept}
              changeDays={(daysKept) => changeSettings({ daysKept })}
              reload={keeping.reload}
            />
          )}
        </main>
        {!unseen.includes(section) && (
          <Preview
            brief={chosen}
            settings={settings}
            sites={sites}
            send={send}
            sampling={sampling}
            showsPrice={section === 'prices'}
          />
        )}
      </div>
      <NoticeBar notice={notice} close={close} />
    </>
  );
}

/** Like on a new page, the keyboard begins at the top of a section that was just opened. */
function useFocusOnChange(section: string): void {
  const shown = useRef(section);
  useEffect(() => {
    if (shown.current === section) return;
    shown.current = section;
    document.getElementById('section-title')?.focus();
  }, [section]);
}
