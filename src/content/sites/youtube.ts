import { reader } from '../../sites/youtube/site';
import { followSite } from '../follow';

followSite(reader);
