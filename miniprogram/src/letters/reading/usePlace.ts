/** Where one stopped reading: noted while reading, on this device at once and on the others a moment later. */
import { letterReading } from '@jiashu/shared/letters/reading/contract';
import type { Place } from '@jiashu/shared/letters/reading/schema';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { client } from '../../api';

export const readingApi = client(letterReading);

/** The name of the block at an index. */
export const anchorOf = (index: number): string => `letter-block-${index}`;

/** A block counts as being read when it crosses this share of the window from the top. */
const LINE = 0.4;
const SETTLED_MS = 1_500;
const keyOf = (letterId: string) => `place:${letterId}`;

/** Where to go on: the index of the block; null at the beginning and when everything has been read. */
export function usePlace(letterId: string, blocks: number): readonly [goOnAt: number | null, goOn: () => void] {
  const [found, setFound] = useState<number | null>(null);
  useEffect(() => {
    if (blocks === 0) return;
    let ended = false;
    void lastPlace(letterId).then((block) => !ended && setFound(block));
    const stop = watchPlace(letterId, blocks);
    return () => {
      ended = true;
      stop();
    };
  }, [letterId, blocks]);
  const goOnAt = found !== null && found > 1 && found < blocks - 1 ? found : null;
  const goOn = () => {
    if (goOnAt === null) return;
    const offsetTop = -Math.round(Taro.getWindowInfo().windowHeight * 0.15);
    void Taro.pageScrollTo({ selector: `#${anchorOf(goOnAt)}`, offsetTop, duration: 240 });
    setFound(null);
  };
  return [goOnAt, goOn];
}

/** The newer of what this device and what the others remember. */
async function lastPlace(letterId: string): Promise<number | null> {
  const here = Taro.getStorageSync(keyOf(letterId)) as { block: number; at: number } | '';
  const there = await readingApi.place({ letterId }).catch((): Place => ({ block: null, at: null }));
  if (!here) return there.block;
  return there.at && Date.parse(there.at) > here.at ? there.block : here.block;
}

/** Notes the block that is being read once it has stood a moment. Gives what ends it. */
function watchPlace(letterId: string, blocks: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = -1;
  const keep = (block: number) => {
    Taro.setStorageSync(keyOf(letterId), { block, at: Date.now() });
    // Offline it stays on this device; the next place goes out again.
    void readingApi.keepPlace({ letterId, block }).catch(() => {});
  };
  const stop = watchBlocks(blocks, (block) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (block !== kept) keep(block);
      kept = block;
    }, SETTLED_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

function watchBlocks(blocks: number, onRead: (block: number) => void): () => void {
  const { page } = Taro.getCurrentInstance();
  const { windowHeight } = Taro.getWindowInfo();
  const line = Math.round(windowHeight * LINE);
  const margins = { top: -line, bottom: line + 1 - windowHeight };
  const observers = Array.from({ length: blocks }, (_, block) => {
    const observer = Taro.createIntersectionObserver(page as object);
    observer.relativeToViewport(margins);
    observer.observe(`#${anchorOf(block)}`, ({ intersectionRect }) => {
      if (intersectionRect && intersectionRect.height > 0) onRead(block);
    });
    return observer;
  });
  return () => {
    for (const observer of observers) observer.disconnect();
  };
}
