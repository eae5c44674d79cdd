import { tappedOf } from '../sites/tapped';
import { handOver } from './channel';
import { cloak } from './cloak';
import { makeCollector } from './collect';
import { watchFetch } from './watch-fetch';
import { watchXhr } from './watch-xhr';

// Runs in the page's world before the page's own scripts. It must not change what the page can do, see or time.
try {
  const collect = makeCollector(tappedOf[location.host] ?? [], handOver());
  const disguise = cloak();
  watchFetch(collect, disguise);
  watchXhr(collect, disguise);
} catch {
  // A page that is locked down so far that nothing can be watched is read without the tap.
}
