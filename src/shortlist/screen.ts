import type { Notice } from '../ui/notice';
import type { ShortlistPorts } from './ports';
import type { Route } from './routes';
import type { CampaignsState } from './use-campaigns';

/** What each screen of the page is given. */
export interface ScreenProps {
  ports: ShortlistPorts;
  route: Route;
  campaigns: CampaignsState;
  /** Shows a line at the foot of the page; null takes it away. */
  tell(notice: Notice | null): void;
}
