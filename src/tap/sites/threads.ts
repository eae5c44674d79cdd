import { tapped } from '../../sites/threads/tapped';
import { tapPage } from '..';

tapPage(tapped);
