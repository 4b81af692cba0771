/** The room WeChat takes at the top of a page we draw ourselves: the status bar, and the capsule at the right. */
import Taro from '@tarojs/taro';

export interface Frame {
  /** px above the 44 px title row. */
  top: number;
  /** px at the right of it that the capsule covers. */
  capsule: number;
}

let known: Frame | undefined;

function measure(): Frame {
  if (process.env.TARO_ENV !== 'weapp') return { top: 0, capsule: 0 };
  try {
    const { top, height, left } = Taro.getMenuButtonBoundingClientRect();
    const { windowWidth } = Taro.getWindowInfo();
    return { top: Math.max(0, top + height / 2 - 22), capsule: Math.max(0, windowWidth - left) };
  } catch {
    return { top: 24, capsule: 96 };
  }
}

/** Measured once: it does not change while the app runs. On the web both are 0. */
export function frame(): Frame {
  known ??= measure();
  return known;
}
