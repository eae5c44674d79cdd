import { x } from '../../sites/x/site';
import { followSite } from '../follow';

followSite(x);
