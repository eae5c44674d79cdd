import { beginPart } from './in-steps';
import { remembered } from './remembered';

/** What says how an element is drawn, not what it is: whether it is visible is asked anew in every look. */
const isLook = (name: string | null): boolean => name === 'style' || name === 'class';

/**
 * Numbers the changes of a document. The answer tells of an element the last one that it, anything in it, or what it
 * stands in was part of, those included of which the browser has not told yet.
 */
function watch(document: Document): (item: Element) => number {
  let now = 0;
  /** The last change of each node or of anything in it. */
  const within = new WeakMap<Node, number>();
  /** The last time that a node was put into the document, or that an attribute of it changed. */
  const itself = new WeakMap<Node, number>();

  function note(records: MutationRecord[]): void {
    now += 1;
    for (const { target, attributeName, addedNodes } of records) {
      // Where this change was noted before, it was noted all the way up.
      for (let node: Node | null = target; node && within.get(node) !== now; node = node.parentNode)
        within.set(node, now);
      if (attributeName !== null && !isLook(attributeName)) itself.set(target, now);
      for (const node of addedNodes) itself.set(node, now);
    }
  }

  const observer = new MutationObserver(note);
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  return (item) => {
    note(observer.takeRecords());
    let last = within.get(item) ?? 0;
    for (let node: Node | null = item; node; node = node.parentNode) last = Math.max(last, itself.get(node) ?? 0);
    return last;
  };
}

const watched = new WeakMap<Document, (item: Element) => number>();

/**
 * `read` for the posts that a page draws, which are looked at again and again: each is read once, and anew when anything
 * in it changed, or an attribute of what it stands in, or when it was moved, or when it is read `by` something else (each
 * compared by identity). `read` may depend on nothing else: neither on the time, nor on what stands beside the item, nor
 * on the style of what it stands in.
 */
export function readOnce<By extends unknown[], T>(
  read: (item: Element, ...by: By) => T,
): (item: Element, ...by: By) => T {
  const known = new WeakMap<Element, { change: number; by: By; found: T }>();
  return (item, ...by) => {
    // What is not in its document changes unseen, and outside a browser nothing tells of changes.
    if (!item.isConnected || !('MutationObserver' in globalThis)) return read(item, ...by);
    const document = item.ownerDocument;
    const change = remembered(watched, document, () => watch(document))(item);
    const last = known.get(item);
    if (last?.change === change && by.every((one, at) => one === last.by[at])) return last.found;
    beginPart();
    const found = read(item, ...by);
    known.set(item, { change, by, found });
    return found;
  };
}
