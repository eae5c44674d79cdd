import { tapped } from '../../sites/tiktok/tapped';
import { tapPage } from '..';

tapPage(tapped);
