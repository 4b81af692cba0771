/** A question over the page: a sheet from the bottom of a phone, a dialog in a wide window. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Icon } from './Icon';
import { Tap } from './Tap';
import { useModal } from './useModal';

export interface SheetProps {
  open: boolean;
  title: string;
  /** Asked for by the cross, the dark around, or Escape. */
  onClose: () => void;
  /** Buttons at the foot; one of them at most is filled. */
  foot?: ReactNode;
  children?: ReactNode;
}

export function Sheet(props: SheetProps) {
  return props.open ? <OpenSheet {...props} /> : null;
}

function OpenSheet({ title, onClose, foot, children }: SheetProps) {
  const modal = useModal(onClose);
  return (
    <View className="veil" catchMove onClick={onClose}>
      <View
        className="sheet"
        ref={modal.ref}
        onClick={(event: { stopPropagation(): void }) => event.stopPropagation()}
        {...aria({ role: 'dialog', label: title, modal: true })}
        {...modal.keys}
      >
        <View className="sheet-head">
          <View className="h2">{title}</View>
          <Tap className="sheet-close" label="关闭" onTap={onClose}>
            <Icon name="close" />
          </Tap>
        </View>
        {children}
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  );
}
