import { reader } from '../../sites/newsite/site';
import { followSite } from '../follow';

followSite(reader);
