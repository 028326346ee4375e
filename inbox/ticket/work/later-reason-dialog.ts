import { later } from '../../../ui/components/later.tsx';

/** Asks for the reason of an outcome; loaded when one first needs it. */
export const ReasonDialog = later(async () => (await import('./reason-dialog.tsx')).ReasonDialog, ({ outcome }) => outcome !== null);
