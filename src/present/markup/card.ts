import type { BadgeView, CardView, Choice, Line, Markup } from '../../shared/badge-view';
import type { Words } from '../../shared/words';
import { chartMarkup } from './chart';
import { el, labelled, lead, mark, printed } from './element';

/** How many reasons stand in the open; the rest unfolds. */
const openReasons = 3;

/**
 * The card behind the badge. Every list has its place also where it holds nothing, and is not seen then: so what has the
 * focus, or is unfolded, is the same element in every card.
 */
export function cardMarkup(view: BadgeView, card: CardView, words: Words): Markup {
  const { reasons, facts, method } = card;
  const rest = [...reasons.slice(openReasons).map(reasonItem), ...facts.map(lineItem)];
  return el(
    'div',
    'content',
    { dir: words.say('direction') },
    headOf(card, words),
    el(
      'p',
      'verdict',
      {},
      mark(view.verdict),
      // The line on the page begins with the verdict in words.
      el('span', '', {}, printed('span', '', view.parts[0]), printed('span', 'score', card.score)),
    ),
    list('standing', card.standing.map(textItem)),
    choicesOf(view, card, words),
    list('reasons', reasons.slice(0, openReasons).map(reasonItem)),
    list('advice', card.advice.map(textItem)),
    el('dl', 'figures', {}, ...card.figures.map(figureItem)),
    list('about', card.about.map(lineItem)),
    el('figure', 'chart', {}, ...(card.chart ? chartMarkup(card.chart, words) : [])),
    list('basis', card.basis.map(textItem)),
    fold('rest', words.say('badgeMore'), '', rest),
    fold('method', words.say('badgeMethod'), '', method.map(textItem)),
    reportOf(card, words),
  );
}

/** What it is called: brief and creator. */
export const cardName = ({ brief, title }: CardView): string => [brief, title].join(' ').trim();

function headOf(card: CardView, words: Words): Markup {
  const { brief, title } = card;
  const heading = el(
    'h2',
    'title',
    { 'aria-label': cardName(card) },
    printed('span', 'brief', brief),
    printed('bdi', '', title),
  );
  const close = el('button', 'close', { 'aria-label': words.say('close') }, mark('close'));
  return el('div', 'head', {}, heading, close);
}

/** What can be decided here: a button's `value` is what the worker is told when a person presses it. */
function choicesOf({ key, saved }: BadgeView, { choices }: CardView, words: Words): Markup {
  const save = el(
    'button',
    'save',
    {
      ...labelled(words.say(saved ? 'saved' : 'save')),
      'aria-pressed': String(saved),
      value: saved ? 'leave' : 'save',
    },
    mark('bookmark'),
  );
  const folds = choices.map(({ kind, title, items }) => fold(kind, title, 'choice', items.map(choiceItem)));
  // What a control says besides, where one press of it does not decide.
  const again = { 'data-again': words.say('pressAgain') };
  return el('div', key === null ? 'choices none' : 'choices', again, save, ...folds);
}

const choiceItem = ({ text, act, pressed }: Choice['items'][number]): Markup =>
  el('li', '', {}, el('button', 'choice', { ...labelled(text), 'aria-current': String(pressed), value: act }));

/** A part that unfolds; of those of one group only one at a time. */
const fold = (className: string, title: string, group: string, items: Markup[]): Markup =>
  el('details', 'fold', { name: group }, el('summary', '', labelled(title)), list(className, items));

function reportOf({ report }: CardView, words: Words): Markup {
  const copy = el('button', 'copy', { ...labelled(words.say('copyReport')), value: words.say('copied') });
  return el('div', 'report', {}, printed('pre', '', report), copy);
}

const list = (className: string, items: Markup[]): Markup => el('ul', className, {}, ...items);

const textItem = (text: string): Markup => printed('li', '', text);

const lineItem = ({ text, href }: Line): Markup => el('li', 'fact', {}, lead(href, text));

const reasonItem = ({ answer, answerName, text, points }: CardView['reasons'][number]): Markup =>
  el('li', 'reason', {}, mark(answer, answerName), printed('span', '', text), printed('span', 'points', points));

const figureItem = ({ label, value, note }: CardView['figures'][number]): Markup =>
  el(
    'div',
    '',
    {},
    printed('dt', '', label),
    el('dd', 'value', {}, printed('bdi', '', value)),
    printed('dd', 'note', note),
  );
