/** The product's own drawings, one stroke wide; they take the colour of the text around them. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';

export type IconName =
  | 'home'
  | 'letter'
  | 'wrench'
  | 'calendar'
  | 'person'
  | 'back'
  | 'go'
  | 'down'
  | 'close'
  | 'check'
  | 'plus'
  | 'minus'
  | 'search'
  | 'phone'
  | 'camera'
  | 'photo'
  | 'alert'
  | 'clock'
  | 'pin'
  | 'qr'
  | 'edit'
  | 'note'
  | 'faucet'
  | 'bell'
  | 'share'
  | 'eye'
  | 'lock'
  | 'filter'
  | 'swap'
  | 'helmet'
  | 'child'
  | 'shoe'
  | 'flag'
  | 'offline'
  | 'download'
  | 'print'
  | 'gear'
  | 'moon'
  | 'type'
  | 'menu'
  | 'tower'
  | 'clipboard'
  | 'shield'
  | 'door'
  | 'refresh'
  | 'trash'
  | 'star'
  | 'faucet-44'
  | 'note-44';

export interface IconProps {
  name: IconName;
  /** 24 unless said; the two 44 px drawings have their own size. */
  size?: 16 | 20 | undefined;
  /** What it means where no word beside it says so; without it the drawing is silent. */
  label?: string | undefined;
  className?: string | undefined;
}

export function Icon({ name, size, label, className }: IconProps) {
  const voice = label ? aria({ role: 'img', label }) : aria({ hidden: true });
  return <View className={join('icon', `icon-${name}`, size && `icon-${size}`, className)} {...voice} />;
}
