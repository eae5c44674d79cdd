import { reader } from '../../sites/bluesky/site';
import { followSite } from '../follow';

followSite(reader);
