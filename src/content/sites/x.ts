import { keepPassingScripts } from '../../sites/x/json/passing-scripts';
import { reader } from '../../sites/x/site';
import { followSite } from '../follow';

// What X's server writes into a page is about what it was opened at.
if (reader.page(new URL(location.href))) keepPassingScripts(document);
followSite(reader);
