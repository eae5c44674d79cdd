import type { OwnPage } from './driver';

/** Notes every file that the page hands to the browser's downloads from now on. */
export const watchDownloads = (page: OwnPage): Promise<void> =>
  page.evaluate(() => {
    const made: Blob[] = [];
    Object.assign(window, { made });
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) made.push(blob);
      return create(blob);
    };
  }, null);

/** The text of the last file that was handed over; null while there is none. */
export const lastDownload = (page: OwnPage): Promise<string | null> =>
  page.evaluate(async () => (await (window as unknown as { made: Blob[] }).made.at(-1)?.text()) ?? null, null);

/** Chooses a file in a file field, as the browser's own picker does. */
export const chooseFile = (page: OwnPage, field: string, name: string, text: string): Promise<void> =>
  page.evaluate(
    (given) => {
      const input = document.querySelector<HTMLInputElement>(given.field);
      if (!input) throw new Error(`There is no ${given.field}.`);
      const transfer = new DataTransfer();
      transfer.items.add(new File([given.text], given.name, { type: 'application/json' }));
      input.files = transfer.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { field, name, text },
  );
