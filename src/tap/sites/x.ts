import { tapped } from '../../sites/x/tapped';
import { tapPage } from '..';

tapPage(tapped);
