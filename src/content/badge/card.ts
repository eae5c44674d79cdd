import type { BadgeTexts } from '../../shared/badge-texts';
import type { BadgeView, CardView, Line } from '../../shared/view';
import { makeBars } from './chart';
import { draw, label, lead, make, print } from './dom';
import { mark } from './mark';
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
export function makeCard(texts: BadgeTexts, save: (saved: boolean) => void): Card {
  let saved = false;
  const brief = make('span', 'brief');
  const title = make('bdi', '');
  const heading = make('h2', 'title', brief, title);
  const close = make('button', 'close', mark('close'));
  close.ariaLabel = texts.close;
  const verdict = make('span', '');
  const score = make('span', 'score');
  const line = make('p', 'verdict');
  const saving = make('button', 'save', mark('bookmark'));
  const reasons = make('ul', 'reasons');
  const advice = make('ul', 'advice');
  const figures = make('dl', 'figures');
  const about = make('ul', 'about');
  const chart = make('figure', 'chart');
  const basis = make('ul', 'basis');
  const more = fold(texts.badgeMore, 'rest');
  const method = fold(texts.badgeMethod, 'method');
  const report = make('pre', '');
  const copy = make('button', 'copy');
  const trouble = make('div', 'report', report, copy);

  const head = make('div', 'head', heading, close);
  const summary = make('div', 'summary', line, saving);
  const shown = [reasons, advice, figures, about, chart, basis, more.element, method.element, trouble];
  const content = make('div', 'content', head, summary, ...shown);
  content.dir = texts.direction;
  const element = make('div', 'card', content);
  element.popover = 'auto';
  element.role = 'dialog';
  element.tabIndex = -1;
  element.ariaLabelledByElements = [heading];

  onPress(close, () => element.hidePopover());
  onPress(saving, (event) => {
    // Nobody but the person at the browser keeps a creator: not a script that found a way to the button.
    if (event.isTrusted) save(!saved);
  });
  onPress(copy, () => {
    // Where the page may not use the clipboard, the text above can still be selected.
    void navigator.clipboard.writeText(report.textContent).then(
      () => label(copy, texts.copied),
      () => getSelection()?.selectAllChildren(report),
    );
  });

  return {
    element,
    fill(view, card) {
      saved = view.saved;
      report.textContent = card.report;
      trouble.hidden = card.report === null;
      label(copy, texts.copyReport);
      print(brief, card.brief);
      print(title, card.title);
      heading.ariaLabel = [card.brief, card.title].join(' ').trim();
      // The line on the page begins with the verdict in words.
      print(verdict, view.parts[0]);
      print(score, card.score);
      line.replaceChildren(mark(view.verdict), make('span', '', verdict, score));
      saving.hidden = view.key === null;
      saving.ariaPressed = String(saved);
      label(saving, saved ? texts.saved : texts.save);

      list(reasons, card.reasons.slice(0, openReasons).map(reasonItem));
      list(advice, card.advice.map(textItem));
      list(figures, card.figures.map(figureItem));
      list(about, card.about.map(lineItem));
      list(chart, card.chart ? chartParts(card.chart, texts) : []);
      list(basis, card.basis.map(textItem));
      list(
        more.content,
        [...card.reasons.slice(openReasons).map(reasonItem), ...card.facts.map(lineItem)],
        more.element,
      );
      list(method.content, card.method.map(textItem), method.element);
      element.classList.toggle('turned');
    },
  };
}

/**
 * Fills a container; with nothing to hold, it (or what is given as its frame) is not there at all. A link that has the
 * focus hands it on to the one that takes its place.
 */
function list(container: HTMLElement, items: Element[], frame = container): void {
  const links = () => [...container.querySelectorAll('a')];
  const focused = links().findIndex((link) => link.matches(':focus'));
  container.replaceChildren(...items);
  links()[focused]?.focus();
  frame.hidden = items.length === 0;
}

/** A part that unfolds. It does so by hand: the shield cancels default actions of clicks, for a link around the badge. */
function fold(title: string, className: string): { element: HTMLDetailsElement; content: HTMLElement } {
  const content = make('ul', className);
  const summary = label(make('summary', ''), title);
  const element = make('details', 'fold', summary, content);
  onPress(summary, () => {
    element.open = !element.open;
    // At the card's lower edge it would unfold out of sight.
    if (element.open) element.scrollIntoView({ block: 'nearest' });
  });
  return { element, content };
}

const textItem = (words: string): Element => print(make('li', ''), words);

const lineItem = ({ text, href }: Line): Element => make('li', 'fact', lead(href, '', text));

function reasonItem({ answer, answerName, text, points }: CardView['reasons'][number]): Element {
  const sign = mark(answer);
  sign.ariaHidden = null;
  sign.role = 'img';
  sign.ariaLabel = answerName;
  // What SVG shows when it is pointed at.
  sign.prepend(draw('title', {}, answerName));
  return make('li', 'reason', sign, print(make('span', ''), text), print(make('span', 'points'), points));
}

function figureItem({ label: name, value, note }: CardView['figures'][number]): Element {
  const item = make('div', '', print(make('dt', ''), name), make('dd', 'value', print(make('bdi', ''), value)));
  if (note) item.append(print(make('dd', 'note'), note));
  return item;
}

function chartParts(chart: NonNullable<CardView['chart']>, texts: BadgeTexts): Element[] {
  const keys = make('span', 'keys');
  if (chart.band) keys.append(print(make('span', 'key band'), texts.chartTypical));
  if (chart.bars.some((bar) => bar.leftOut)) keys.append(print(make('span', 'key hollow'), texts.chartLeftOut));
  // The drawing carries this name for those who do not see it; for everyone else it stands below.
  const caption = make('figcaption', '', print(make('span', ''), chart.name), keys);
  caption.ariaHidden = 'true';
  return [makeBars(chart), caption];
}
