import { reader } from '../../sites/instagram/site';
import { followSite } from '../follow';

followSite(reader);
