import { threads } from '../../sites/threads/site';
import { followSite } from '../follow';

followSite(threads);
