import { tapped } from '../../sites/instagram/tapped';
import { tapPage } from '..';

tapPage(tapped);
