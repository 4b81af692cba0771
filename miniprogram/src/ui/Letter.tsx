/** Letter paper to the column's edges, and what is written on it: paragraphs, photos with captions, the signature. */
import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Tap } from './Tap';
import { useViewer } from './useViewer';

export function LetterPaper({ children }: { children: ReactNode }) {
  return <View className="letter">{children}</View>;
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <View className="letter-p">{children}</View>;
}

export interface LetterPhotoProps {
  url: string;
  /** The large rendition, for looking closely; `url` where there is none. */
  large?: string | undefined;
  /** When, where, who, what was found. It is also what a screen reader says. */
  caption: string;
  /** Instead of opening this one alone: a letter's pictures are looked through together, with `useViewer`. */
  onTap?: (() => void) | undefined;
}

export function LetterPhoto({ url, large, caption, onTap }: LetterPhotoProps) {
  const { open, viewer } = useViewer([large ?? url]);
  return (
    <View className="letter-figure">
      <Tap className="letter-photo" label={`看大图：${caption}`} onTap={onTap ?? (() => open(0))}>
        <Image className="photo-image" src={url} mode="aspectFill" lazyLoad {...aria({ hidden: true })} />
      </Tap>
      <View className="letter-caption">{caption}</View>
      {viewer}
    </View>
  );
}

export function Signature({ name, from }: { name: string; from?: string | undefined }) {
  return (
    <View className="letter-sign">
      <View className="serif">{name}</View>
      {from && <View className="tiny">{from}</View>}
    </View>
  );
}
