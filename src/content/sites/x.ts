import { reader } from '../../sites/x/site';
import { followSite } from '../follow';

followSite(reader);
