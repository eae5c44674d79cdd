/** Whether everything is tried that there is, as `npm run prove` does; `npm test` tries what is enough to see that something broke. */
export const isThorough = process.env['THOROUGH'] === '1';

/** How often something is tried that chance makes: all of it, or a fourth. */
export const timesOf = (all: number): number => (isThorough ? all : Math.ceil(all / 4));
