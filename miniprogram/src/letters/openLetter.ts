/** The one place that knows where a letter is read. */
import { open } from '../platform/navigate';

export const openLetter = (letterId: string, homeId: string | null): void =>
  open('letters/pages/letter', { id: letterId, home: homeId ?? undefined });
