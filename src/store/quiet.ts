let answering = 0;
let waiting: (() => void)[] = [];

/** Runs what somebody waits for: what can wait does, between its parts. */
export async function answerFirst<T>(work: () => Promise<T>): Promise<T> {
  answering++;
  try {
    return await work();
  } finally {
    answering--;
    if (answering === 0) {
      for (const goOn of waiting) goOn();
      waiting = [];
    }
  }
}

/** Resolves as soon as nobody waits for an answer: long work asks before each of its parts. */
export async function whenQuiet(): Promise<void> {
  while (answering > 0) await new Promise<void>((goOn) => waiting.push(goOn));
}
