import type { FrontPorts } from '../ui/front/front-ports';

/** Everything outside that the popup needs. */
export interface PopupPorts extends FrontPorts {
  /** Opens the panel beside the page, in place of the popup. */
  openPanel(): Promise<void>;
}
