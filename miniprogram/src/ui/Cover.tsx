/** A picture across the top of a card or page, always of the same shape. */
import { Image, View } from '@tarojs/components';
import { aria } from './aria';

export interface CoverProps {
  url: string;
  /** What is seen; without it a screen reader passes it over. */
  label?: string | undefined;
}

export function Cover({ url, label }: CoverProps) {
  const voice = label ? aria({ role: 'img', label }) : aria({ hidden: true });
  return (
    <View className="cover">
      <Image className="photo-image" src={url} mode="aspectFill" lazyLoad {...voice} />
    </View>
  );
}
