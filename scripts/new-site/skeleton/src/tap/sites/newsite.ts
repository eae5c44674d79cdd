import { tapped } from '../../sites/newsite/tapped';
import { tapPage } from '..';

tapPage(tapped);
