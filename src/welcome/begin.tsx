import { useWords } from '../ui/words-context';

const steps = ['welcomeStepOpen', 'welcomeStepRead', 'welcomeStepSave', 'welcomeStepBrief'] as const;

/** The first steps, and where what is kept will be found. */
export function Begin() {
  const { say } = useWords();
  return (
    <section aria-labelledby="begin-title">
      <h2 id="begin-title">{say('welcomeBegin')}</h2>
      <ol>
        {steps.map((key) => (
          <li key={key}>
            {say(key)}
            {key === 'welcomeStepBrief' && (
              <>
                {' '}
                <a href="/src/options/index.html">{say('welcomeBrief')}</a>
              </>
            )}
          </li>
        ))}
      </ol>
      <h3>{say('welcomeList')}</h3>
      <p>{say('welcomeListWhere')}</p>
    </section>
  );
}
