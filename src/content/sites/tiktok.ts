import { tiktok } from '../../sites/tiktok/site';
import { followSite } from '../follow';

followSite(tiktok);
