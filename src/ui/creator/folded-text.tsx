import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../words-context';

/** What a person wrote, of any length: a long text shows its beginning until it is unfolded. */
export function FoldedText({ text }: { text: string }) {
  const { say } = useWords();
  const [isWhole, setIsWhole] = useState(false);
  const [isCut, setIsCut] = useState(false);
  const paragraph = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  // How much fits depends on the width and the size of the letters; once unfolded,
  // the text stays one to be folded. In a layout effect: watched any longer, a text that unfolds is not cut any more.
  useLayoutEffect(() => {
    const element = paragraph.current;
    if (!element || isWhole) return;
    const observer = new ResizeObserver(() => setIsCut(element.scrollHeight > element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, [text, isWhole]);

  // What was folded from its end would leave the reader somewhere below it.
  useLayoutEffect(() => {
    if (!isWhole) button.current?.scrollIntoView({ block: 'nearest' });
  }, [isWhole]);

  return (
    <>
      <p class={isWhole ? 'note-text' : 'note-text note-folded'} dir="auto" ref={paragraph}>
        {text}
      </p>
      {isCut && (
        <button type="button" class="quiet note-unfold" ref={button} onClick={() => setIsWhole(!isWhole)}>
          {say(isWhole ? 'noteFold' : 'noteUnfold')}
        </button>
      )}
    </>
  );
}
