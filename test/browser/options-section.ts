import { fakeOptionsPorts, fakeOptionsWorker, siteView } from './options-fakes';
import { openOptions } from './options-screen';

/** Opens the options page at a section, with two sites or those that are named; gives the worker behind it. */
export function openSection(section: string, sites?: string[]) {
  const worker = fakeOptionsWorker();
  if (sites) worker.sites = sites.map((id) => siteView(id));
  openOptions(fakeOptionsPorts(worker), section);
  return worker;
}

/** What was changed last, to be polled. */
export const lastOf = (worker: ReturnType<typeof openSection>) => () => worker.changes.at(-1)?.body;
