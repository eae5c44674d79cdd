import { tapped } from '../../sites/bluesky/tapped';
import { tapPage } from '..';

tapPage(tapped);
