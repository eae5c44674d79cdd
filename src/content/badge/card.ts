import type { BadgeView, CardView } from '../../shared/view';
import { drawChart } from './chart';
import { make, print, tooltip } from './dom';
import { answerMark, sign, verdictMark } from './marks';
import { onPress } from './shield';

/** How many reasons stand in the open; the rest unfolds. */
const openReasons = 3;

export interface Card {
  readonly element: HTMLElement;
  fill(view: BadgeView, card: CardView): void;
}

/**
 * The popover. Whatever can hold the focus is made once and stays; filling replaces only what lies between, so that
 * news from the worker never takes focus, scroll position or an unfolded part from the reader.
 */
export function makeCard(say: (key: string) => string, save: (saved: boolean) => void): Card {
  let saved = false;
  // Once the extension is updated, pages that stay open cannot read messages any more.
  const texts = {
    save: say('save'),
    saved: say('saved'),
    copy: say('copyReport'),
    copied: say('copied'),
    typical: say('chartTypical'),
    leftOut: say('chartLeftOut'),
  };

  const title = make('bdi', '');
  const heading = make('h2', 'title', title);
  heading.id = 'title';
  const close = make('button', 'close', sign('close'));
  close.ariaLabel = say('close');
  const verdict = make('span', '');
  const line = make('p', 'verdict');
  const savingText = make('span', '');
  const saving = make('button', 'save', sign('bookmark'), savingText);
  const reasons = make('ul', 'reasons');
  const lever = make('ul', 'lever');
  const figures = make('dl', 'figures');
  const chart = make('figure', 'chart');
  const basis = make('ul', 'basis');
  const more = fold(say('badgeMore'), 'rest');
  const method = fold(say('badgeMethod'), 'method');
  const report = make('pre', '');
  const copy = make('button', 'copy', texts.copy);
  const trouble = make('div', 'report', report, copy);

  const content = make('div', 'content', make('div', 'head', heading, close), make('div', 'summary', line, saving));
  content.append(reasons, lever, figures, chart, basis, more.element, method.element, trouble);
  content.dir = say('direction');
  const element = make('div', 'card', content);
  element.popover = 'auto';
  element.role = 'dialog';
  element.tabIndex = -1;
  element.setAttribute('aria-labelledby', heading.id);

  onPress(close, () => element.hidePopover());
  onPress(saving, (event) => {
    // Nobody but the person at the browser keeps a creator: not a script that found a way to the button.
    if (event.isTrusted) save(!saved);
  });
  onPress(copy, () => {
    // Where the page may not use the clipboard, the text above can still be selected.
    void navigator.clipboard.writeText(report.textContent).then(
      () => (copy.textContent = texts.copied),
      () => getSelection()?.selectAllChildren(report),
    );
  });

  return {
    element,
    fill(view, card) {
      saved = view.saved;
      report.textContent = card.report;
      trouble.hidden = card.report === null;
      copy.textContent = texts.copy;
      print(title, card.title);
      heading.ariaLabel = card.title;
      // The line on the page ends with the verdict in words.
      print(verdict, view.parts.at(-1) ?? '');
      line.replaceChildren(verdictMark(view.verdict), verdict);
      saving.hidden = view.key === null;
      saving.ariaPressed = String(saved);
      saving.ariaLabel = saved ? texts.saved : texts.save;
      print(savingText, saving.ariaLabel);

      list(reasons, card.reasons.slice(0, openReasons).map(reasonItem));
      list(lever, card.lever === null ? [] : [textItem(card.lever)]);
      list(figures, card.figures.map(figureItem));
      list(chart, card.chart ? chartParts(card.chart, texts) : []);
      const rest = card.reasons.slice(openReasons).map(reasonItem);
      const facts = card.facts.map((fact) => make('li', 'fact', print(make('span', ''), fact)));
      list(basis, card.basis.map(textItem));
      list(more.content, [...rest, ...facts], more.element);
      // What went wrong is not to be looked for.
      if (card.report !== null) more.element.open = true;
      list(method.content, card.method.map(textItem), method.element);
    },
  };
}

/** Fills a container; with nothing to hold, it (or what is given as its frame) is not there at all. */
function list(container: Element, items: Element[], frame: Element = container): void {
  container.replaceChildren(...items);
  frame.toggleAttribute('hidden', items.length === 0);
}

/** A part that unfolds. It does so by hand: the shield cancels default actions of clicks, for a link around the badge. */
function fold(label: string, className: string): { element: HTMLDetailsElement; content: HTMLElement } {
  const content = make('ul', className);
  const summary = make('summary', '', label);
  const element = make('details', 'fold', summary, content);
  onPress(summary, () => {
    element.open = !element.open;
    // At the card's lower edge it would unfold out of sight.
    if (element.open) element.scrollIntoView({ block: 'nearest' });
  });
  return { element, content };
}

const textItem = (words: string): Element => print(make('li', ''), words);

function reasonItem({ answer, answerName, text }: CardView['reasons'][number]): Element {
  const mark = answerMark(answer);
  mark.ariaHidden = null;
  mark.role = 'img';
  mark.ariaLabel = answerName;
  mark.prepend(tooltip(answerName));
  return make('li', 'reason', mark, print(make('span', ''), text));
}

function figureItem({ label, value, note }: CardView['figures'][number]): Element {
  const item = make('div', '', make('dt', '', label), make('dd', 'value', print(make('bdi', ''), value)));
  if (note) item.append(print(make('dd', 'note'), note));
  return item;
}

function chartParts(chart: NonNullable<CardView['chart']>, texts: { typical: string; leftOut: string }): Element[] {
  const keys = make('span', 'keys');
  if (chart.band) keys.append(make('span', 'key band', texts.typical));
  if (chart.bars.some((bar) => bar.leftOut)) keys.append(make('span', 'key hollow', texts.leftOut));
  // The drawing carries this name for those who do not see it; for everyone else it stands below.
  const caption = make('figcaption', '', print(make('span', ''), chart.name), keys);
  caption.ariaHidden = 'true';
  return [drawChart(chart), caption];
}
