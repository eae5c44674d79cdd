/** Both ends of what a number may be; the same where it is known. */
export interface Ends {
  low: number;
  high: number;
}
