/** Photos on their way: each says whether it is sent, under way or failed; sending itself happens elsewhere. */
import { Image, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { aria } from './aria';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface PickedPhoto {
  key: string;
  url: string;
  /** Failed, it can be sent again; refused, another has to take its place. */
  state: 'sent' | 'sending' | 'failed' | 'refused';
  /** 0–100, while it is being sent. */
  percent: number;
  /** Why it wasn't taken, where that is known. */
  reason?: string | null | undefined;
}

export interface Picking {
  readonly photos: readonly PickedPhoto[];
  /** What of the last choice was left out and why. */
  readonly left: string | null;
  add(): Promise<void>;
  retry(key: string): void;
  remove(key: string): void;
}

export interface PhotoPickerProps {
  of: Picking;
  max: number;
  /** What to photograph, beside the place for the next one. */
  hint?: ReactNode;
}

export function PhotoPicker({ of: { photos, left, add, retry, remove }, max, hint }: PhotoPickerProps) {
  return (
    <View>
      <View className="photos gap-3">
        {photos.map((photo, i) => (
          <Sending key={photo.key} photo={photo} place={i + 1} onRetry={retry} onRemove={remove} />
        ))}
        {photos.length < max && (
          <Tap className="photo photo-empty" label={`添加照片，最多 ${max} 张`} onTap={() => void add()}>
            <View className="photo-add">
              <Icon name="camera" />
              拍照
            </View>
          </Tap>
        )}
        {hint && photos.length < max && <View className="photo-hint small">{hint}</View>}
      </View>
      {left && (
        <View className="field-error" {...aria({ role: 'alert' })}>
          {left}
        </View>
      )}
    </View>
  );
}

interface SendingProps {
  photo: PickedPhoto;
  place: number;
  onRetry: (key: string) => void;
  onRemove: (key: string) => void;
}

function Sending({ photo: { key, url, state, percent, reason }, place, onRetry, onRemove }: SendingProps) {
  // HEIC this browser can't draw, or no photo at all.
  const [unseen, setUnseen] = useState('');
  return (
    <View>
      <View className={join('photo', state === 'sending' && 'photo-sending')}>
        {unseen === url ? (
          <View className="photo-unseen">
            <Icon name="photo" />
          </View>
        ) : (
          <Image
            className="photo-image"
            src={url}
            mode="aspectFill"
            onError={() => setUnseen(url)}
            {...aria({ role: 'img', label: `第 ${place} 张照片` })}
          />
        )}
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
      {state === 'sent' && <View className="photo-note">已传好</View>}
      {state === 'sending' && <View className="photo-note num">正在传 {percent}%</View>}
      {reason && <View className="photo-note photo-refused">{reason}</View>}
      {state === 'failed' && (
        <Tap className="link photo-failed" onTap={() => onRetry(key)}>
          没传上，重传
        </Tap>
      )}
    </View>
  );
}
