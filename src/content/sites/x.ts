import { keepPassingScripts } from '../../sites/x/json/passing-scripts';
import { reader } from '../../sites/x/site';
import { followSite } from '../follow';

keepPassingScripts(document);
followSite(reader);
