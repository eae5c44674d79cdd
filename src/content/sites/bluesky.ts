import { bluesky } from '../../sites/bluesky/site';
import { followSite } from '../follow';

followSite(bluesky);
