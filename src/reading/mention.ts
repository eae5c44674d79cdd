/**
 * An account as texts name it, behind its @. A handle in Latin letters ends where another script begins: Chinese and
 * Japanese put no space behind it.
 */
export const mention = String.raw`[@＠](?:[\p{Script=Latin}\p{N}_](?:[\p{Script=Latin}\p{N}_.-]*[\p{Script=Latin}\p{N}_])?|[\p{L}_](?:[\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_])?)`;
