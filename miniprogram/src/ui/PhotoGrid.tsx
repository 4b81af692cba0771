/** Photos of a record; a tap opens them large. Two of them side by side are before and after. */
import { Image, View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';
import { Tap } from './Tap';
import { useViewer } from './useViewer';

export interface Photo {
  /** The small rendition. */
  url: string;
  /** The large one, for looking closely; `url` where there is none. */
  large?: string | undefined;
  /** When and by whom. */
  caption?: string | undefined;
}

export interface PhotoGridProps {
  photos: readonly Photo[];
  columns?: 2 | 3 | undefined;
}

export function PhotoGrid({ photos, columns = 3 }: PhotoGridProps) {
  const { open, viewer } = useViewer(photos.map(({ url, large }) => large ?? url));
  return (
    <View className={join('photos gap-2', columns === 2 && 'photos-2')}>
      {photos.map(({ url, caption }, i) => (
        <View key={url}>
          <Tap
            className="photo"
            label={caption ? `看大图：${caption}` : `看大图，第 ${i + 1} 张，共 ${photos.length} 张`}
            onTap={() => open(i)}
          >
            <Image className="photo-image" src={url} mode="aspectFill" lazyLoad {...aria({ hidden: true })} />
          </Tap>
          {caption && <View className="photo-note">{caption}</View>}
        </View>
      ))}
      {viewer}
    </View>
  );
}
