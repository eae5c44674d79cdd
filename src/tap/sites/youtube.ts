import { tapped } from '../../sites/youtube/tapped';
import { tapPage } from '..';

tapPage(tapped);
