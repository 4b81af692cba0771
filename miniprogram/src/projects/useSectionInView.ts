/** Which section of a long page is being read, and going to another. */
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { frame } from '../ui/frame';

const STRIP = 49;
const BAR = 44;
/** On a wide window the masthead takes the title bar's place. */
const MASTHEAD = 65;
const WIDE = 768;

/** px taken at the top of the window: a section begins below them. */
function above(): number {
  const wide = process.env.TARO_ENV !== 'weapp' && Taro.getWindowInfo().windowWidth >= WIDE;
  return frame().top + (wide ? MASTHEAD : BAR) + STRIP;
}

/** The id of the section under the strip, the first until another gets there, and the way to one. */
export function useSectionInView(ids: readonly string[]): readonly [at: string | undefined, go: (id: string) => void] {
  const [at, setAt] = useState(ids[0]);
  // Where a tap leads is what is being read, even when the page ends before it reaches the strip.
  const going = useRef(false);
  const key = ids.join(' ');
  useEffect(() => watch(key.split(' '), (id) => !going.current && setAt(id)), [key]);

  const go = (id: string) => {
    going.current = true;
    setAt(id);
    const arrived = () => setTimeout(() => (going.current = false), 100);
    void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -above(), duration: 240 }).then(arrived, arrived);
  };
  return [at, go];
}

/** Hears of the section that covers one line of the window, just under the strip. Gives what ends it. */
function watch(ids: readonly string[], onRead: (id: string) => void): () => void {
  const { page } = Taro.getCurrentInstance();
  const line = above() + 24;
  const margins = { top: -line, bottom: line + 1 - Taro.getWindowInfo().windowHeight };
  const observers = ids.map((id) => {
    const observer = Taro.createIntersectionObserver(page as object);
    observer.relativeToViewport(margins);
    observer.observe(`#${id}`, ({ intersectionRect }) => {
      if (intersectionRect && intersectionRect.height > 0) onRead(id);
    });
    return observer;
  });
  return () => {
    for (const observer of observers) observer.disconnect();
  };
}
