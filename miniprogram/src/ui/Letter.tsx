/** Letter paper to the column's edges, and what is written on it: paragraphs, photos with captions, the signature. */
import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';

export function LetterPaper({ children }: { children: ReactNode }) {
  return <View className="letter">{children}</View>;
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <View className="letter-p">{children}</View>;
}

export interface LetterPhotoProps {
  url: string;
  /** When, where, who, what was found. It is also what a screen reader says. */
  caption: string;
  onTap?: (() => void) | undefined;
}

export function LetterPhoto({ url, caption, onTap }: LetterPhotoProps) {
  return (
    <View className="letter-figure">
      <View className="letter-photo" {...(onTap ? { onClick: onTap } : {})}>
        <Image
          className="photo-image"
          src={url}
          mode="aspectFill"
          lazyLoad
          {...aria({ role: 'img', label: caption })}
        />
      </View>
      <View className="letter-caption">{caption}</View>
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
