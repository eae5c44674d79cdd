import { createElement, render } from 'preact';
import type { Words } from '../../shared/words';
import { WordsContext } from '../../ui/words-context';
import comparisonStyle from '../compare/comparison.css?inline';
import { ClientDocument, type ForClient } from './client-document';
import documentStyle from './client-document.css?inline';

/** Nothing in the file runs, and nothing is loaded: whoever opens it tells nobody. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Signs of a file's name before its ending: some systems take no more than 255 bytes. */
const nameLength = 60;

/** What no system takes in a file's name, or hides. */
const noName = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** The document as one file that needs nothing else. A browser writes its text, so that no sign in it is markup. */
export function clientFile(given: ForClient, words: Words): File {
  const page = document.implementation.createHTMLDocument(given.title);
  const root = page.documentElement;
  root.lang = words.language;
  root.dir = words.say('direction');
  page.head.prepend(
    metaOf(page, { charset: 'utf-8' }),
    metaOf(page, { 'http-equiv': 'Content-Security-Policy', content: policy }),
    metaOf(page, { name: 'viewport', content: 'width=device-width' }),
    metaOf(page, { name: 'referrer', content: 'no-referrer' }),
  );
  const style = page.createElement('style');
  style.textContent = `body{margin:0;background:#fff}${comparisonStyle}${documentStyle}`;
  page.head.append(style);

  const drawn = document.createElement('main');
  render(createElement(WordsContext.Provider, { value: words }, createElement(ClientDocument, given)), drawn);
  page.body.append(page.importNode(drawn, true));
  render(null, drawn);
  return new File([`<!doctype html>\n${root.outerHTML}\n`], fileName(given.title), { type: 'text/html' });
}

function metaOf(page: Document, attributes: { [name: string]: string }): HTMLMetaElement {
  const meta = page.createElement('meta');
  for (const [name, value] of Object.entries(attributes)) meta.setAttribute(name, value);
  return meta;
}

function fileName(title: string): string {
  const name = [...title.replace(noName, ' ').replaceAll(/\s+/g, ' ').trim()].slice(0, nameLength).join('').trim();
  return `${name === '' || /^\.+$/.test(name) ? 'Fitlens' : name}.html`;
}
