/** Whether list and detail stand beside each other: there the first of a list opens by itself. */
import Taro from '@tarojs/taro';

export const isWide = (): boolean => Taro.getWindowInfo().windowWidth >= 1024;
