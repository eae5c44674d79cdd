import { youtube } from '../../sites/youtube/site';
import { followSite } from '../follow';

followSite(youtube);
