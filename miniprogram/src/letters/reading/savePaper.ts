/** Has a letter on paper: a download on the web, WeChat's own reader in WeChat, from which it can be sent on or printed. */
import Taro from '@tarojs/taro';
import { addressOf, asFailure } from '../../api';
import { toast } from '../../ui';
import { readingApi } from './usePlace';

export async function savePaper(letterId: string): Promise<void> {
  try {
    const { url } = await readingApi.paper({ letterId });
    await take(addressOf(url));
  } catch (thrown) {
    toast(asFailure(thrown).message);
  }
}

async function take(address: string): Promise<void> {
  if (process.env.TARO_ENV === 'weapp') {
    const { tempFilePath } = await Taro.downloadFile({ url: address });
    await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: true });
  } else {
    const link = document.createElement('a');
    link.href = address;
    link.download = '';
    link.click();
  }
}
