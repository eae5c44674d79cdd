/** So long an answer has others wait, in milliseconds: some wait themselves, for a team's database say. */
const patience = 1_000;

const answers = new Set<Promise<unknown>>();

/** Has work that nobody waits for stand back until this is answered, or has taken a second: resolves then, and rejects never. */
export async function answerFirst(answer: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, patience)));
  const ended = Promise.race([answer.catch(() => {}), over]);
  answers.add(ended);
  await ended;
  clearTimeout(timer);
  answers.delete(ended);
}

/**
 * When what is being answered is: between two parts of such work, and never within a transaction, which would end. Those that
 * come meanwhile wait for one part, so that work comes to its end however much is asked.
 */
export async function afterAnswers(): Promise<void> {
  await Promise.all(answers);
}
