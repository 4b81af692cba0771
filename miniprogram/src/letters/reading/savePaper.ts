/** Has a letter on paper: a download on the web, WeChat's own reader in WeChat, from which it can be sent on or printed. */
import { addressOf, asFailure } from '../../api';
import { openPdf } from '../../platform/files';
import { toast } from '../../ui';
import { readingApi } from './usePlace';

export async function savePaper(letterId: string): Promise<void> {
  try {
    const { url } = await readingApi.paper({ letterId });
    await openPdf(addressOf(url));
  } catch (thrown) {
    toast(asFailure(thrown).message);
  }
}
