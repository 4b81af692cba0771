/** Two to nine photos of one thing; the first is large where they are odd in number. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import { Image, View } from '@tarojs/components';
import { addressOf } from '../../api';
import { Tap } from '../../ui';

interface Props {
  photos: readonly PhotoView[];
  caption: string;
  onPhoto: (url: string) => void;
}

export function Gallery({ photos, caption, onPhoto }: Props) {
  if (photos.length === 0) return null;
  return (
    <View className="letter-figure">
      <View className={photos.length % 2 === 1 ? 'gallery gallery-odd' : 'gallery'}>
        {photos.map(({ id, small, large }, index) => (
          <Tap
            key={id}
            className="gallery-photo"
            label={`看大图：${caption}，第 ${index + 1} 张，共 ${photos.length} 张`}
            onTap={() => onPhoto(addressOf(large))}
          >
            <Image
              className="photo-image"
              src={addressOf(index === 0 ? large : small)}
              mode="aspectFill"
              lazyLoad
              aria-hidden="true"
            />
          </Tap>
        ))}
      </View>
      {caption && <View className="letter-caption">{caption}</View>}
    </View>
  );
}
