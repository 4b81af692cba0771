/** Rings a number; nothing happens where somebody changes his mind. */
import Taro from '@tarojs/taro';

export const call = (phoneNumber: string): void => void Taro.makePhoneCall({ phoneNumber }).catch(() => {});
