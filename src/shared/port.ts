/** The events by which tap and content script find each other, before any script of the page exists. Who takes the port cancels its event. */
export const helloEvent = 'fitlens-hello';
export const portEvent = 'fitlens-port';

/** What the tap hands over: the text of one allow-listed response. */
export interface TappedText {
  url: string;
  text: string;
}
