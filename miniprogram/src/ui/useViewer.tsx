/** Looking at photos closely: WeChat's own viewer in WeChat; on the web a dark page to swipe through (Taro's would weigh 200 KB). */
import { Image, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { type ReactNode, useEffect, useState } from 'react';
import { aria } from './aria';
import { Icon } from './Icon';
import { Tap } from './Tap';
import { useModal } from './useModal';

export interface ViewerHandle {
  /** Opens the photo at this index. */
  open: (index: number) => void;
  /** To be drawn beside the photos; nothing until one is open. */
  viewer: ReactNode;
}

export function useViewer(urls: readonly string[]): ViewerHandle {
  const [at, setAt] = useState<number | null>(null);
  const open = (index: number) => {
    if (process.env.TARO_ENV === 'weapp') void Taro.previewImage({ urls: [...urls], current: urls[index] ?? '' });
    else setAt(index);
  };
  const viewer = at === null ? null : <Viewer urls={urls} at={at} onClose={() => setAt(null)} />;
  return { open, viewer };
}

interface ViewerProps {
  urls: readonly string[];
  at: number;
  onClose: () => void;
}

function Viewer({ urls, at, onClose }: ViewerProps) {
  const modal = useModal(onClose);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const strip = modal.ref.current?.firstElementChild;
      strip?.scrollTo({ left: at * strip.clientWidth });
    });
    return () => cancelAnimationFrame(frame);
  }, [at, modal.ref]);
  return (
    <View className="viewer" ref={modal.ref} {...aria({ role: 'dialog', label: '照片', modal: true })} {...modal.keys}>
      <View className="viewer-strip" {...{ tabIndex: 0 }}>
        {urls.map((url, i) => (
          <View className="viewer-page" key={url} onClick={onClose}>
            <Image
              className="viewer-photo"
              src={url}
              mode="aspectFit"
              {...aria({ role: 'img', label: `第 ${i + 1} 张，共 ${urls.length} 张` })}
            />
          </View>
        ))}
      </View>
      <Tap className="viewer-close" label="关闭" onTap={onClose}>
        <Icon name="close" />
      </Tap>
    </View>
  );
}
