/**
 * Whether one of the marks beside a name is the check: it is drawn of a ground and a hook, that of automated accounts in
 * one piece. An account may hide its check, so that there being none says nothing.
 */
export const isCheckedIn = (marks: Element): true | null =>
  [...marks.querySelectorAll('button svg')].some((mark) => mark.childElementCount > 1) ? true : null;
