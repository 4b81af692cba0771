/** Photos on their way: each says whether it is sent, under way or failed; sending itself happens elsewhere. */
import { Image, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface PickedPhoto {
  key: string;
  url: string;
  state: 'sent' | 'sending' | 'failed';
  /** 0–100, while it is being sent. */
  percent: number;
}

export interface PhotoPickerProps {
  photos: readonly PickedPhoto[];
  max: number;
  /** What to photograph, beside the place for the next one. */
  hint?: ReactNode;
  onAdd: () => void;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
}

export function PhotoPicker({ photos, max, hint, onAdd, onRetry, onRemove }: PhotoPickerProps) {
  return (
    <View className="photos gap-3">
      {photos.map((photo, i) => (
        <Sending key={photo.key} photo={photo} place={i + 1} onRetry={onRetry} onRemove={onRemove} />
      ))}
      {photos.length < max && (
        <Tap className="photo photo-empty" label={`添加照片，最多 ${max} 张`} onTap={onAdd}>
          <View className="photo-add">
            <Icon name="camera" />
            拍照
          </View>
        </Tap>
      )}
      {hint && photos.length < max && <View className="photo-hint small">{hint}</View>}
    </View>
  );
}

interface SendingProps {
  photo: PickedPhoto;
  place: number;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
}

function Sending({ photo: { key, url, state, percent }, place, onRetry, onRemove }: SendingProps) {
  return (
    <View>
      <View className={join('photo', state === 'sending' && 'photo-sending')}>
        <Image
          className="photo-image"
          src={url}
          mode="aspectFill"
          {...aria({ role: 'img', label: `第 ${place} 张照片` })}
        />
        {state === 'sending' && (
          <View className="photo-bar">
            <View className="photo-sent" style={{ width: `${percent}%` }} />
          </View>
        )}
        <Tap className="photo-drop" label={`去掉第 ${place} 张`} onTap={() => onRemove(key)}>
          <View className="photo-drop-mark">
            <Icon name="close" size={16} />
          </View>
        </Tap>
      </View>
      {state === 'failed' ? (
        <Tap className="link photo-failed" onTap={() => onRetry(key)}>
          没传上，重传
        </Tap>
      ) : (
        <View className="photo-note num">{state === 'sent' ? '已传好' : `正在传 ${percent}%`}</View>
      )}
    </View>
  );
}
