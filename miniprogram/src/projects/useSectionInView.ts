/** Which section of a long page is being read, and going to another. */
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { frame } from '../ui/frame';

/** px that title bar and strip take at the top: a section begins below them. */
const above = (): number => frame().top + 44 + 49;

/** The id of the section under the strip; the first until another gets there. */
export function useSectionInView(ids: readonly string[]): string | undefined {
  const [at, setAt] = useState(ids[0]);
  const key = ids.join(' ');
  useEffect(() => {
    const { page } = Taro.getCurrentInstance();
    const { windowHeight } = Taro.getWindowInfo();
    const lineAt = above() + 24;
    const observers = key.split(' ').map((id) => {
      const observer = Taro.createIntersectionObserver(page as object);
      // A section is being read while it covers one line of the window, just under the strip.
      observer.relativeToViewport({ top: -lineAt, bottom: lineAt + 1 - windowHeight });
      observer.observe(`#${id}`, ({ intersectionRect }) => {
        if (intersectionRect && intersectionRect.height > 0) setAt(id);
      });
      return observer;
    });
    return () => {
      for (const observer of observers) observer.disconnect();
    };
  }, [key]);
  return at;
}

export const goTo = (id: string): void =>
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -above(), duration: 240 });
