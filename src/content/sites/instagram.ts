import { instagram } from '../../sites/instagram/site';
import { followSite } from '../follow';

followSite(instagram);
