import { reader } from '../../sites/threads/site';
import { followSite } from '../follow';

followSite(reader);
