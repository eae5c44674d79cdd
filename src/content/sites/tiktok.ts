import { reader } from '../../sites/tiktok/site';
import { followSite } from '../follow';

followSite(reader);
