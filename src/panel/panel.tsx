import { Front } from '../ui/front/front';
import type { FrontPorts } from '../ui/front/front-ports';

/** What the popup shows, beside the page and for as long as it is open; it follows the tab in front of the person. */
export const Panel = ({ ports }: { ports: FrontPorts }) => <Front ports={ports} hasKeys />;
