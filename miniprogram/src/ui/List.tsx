/** Rows between hairlines. In a card (`card`) or straight on the page, ruled above and below. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface ListProps {
  card?: boolean | undefined;
  /** On the page: no hairline above the first row. */
  openTop?: boolean | undefined;
  children: ReactNode;
}

export function List({ card, openTop, children }: ListProps) {
  const name = card ? 'card card-list' : openTop ? 'list-below' : 'list-ruled';
  return <View className={name}>{children}</View>;
}

export interface ListRowProps {
  title?: ReactNode;
  note?: ReactNode;
  /** What stands before the words: a Mark, an Avatar, a thumb. */
  lead?: ReactNode;
  /** What stands after them: a Chip, a number, a Button. */
  side?: ReactNode;
  /** Opens something: the row is one target with an arrow. */
  onTap?: (() => void) | undefined;
  label?: string | undefined;
  className?: string | undefined;
  /** Below title and note: photos, a quote. */
  children?: ReactNode;
}

export function ListRow({ title, note, lead, side, onTap, label, className, children }: ListRowProps) {
  const inside = (
    <>
      {lead}
      <View className="grow">
        {title && <View className="list-title">{title}</View>}
        {note && <View className="small">{note}</View>}
        {children}
      </View>
      {side && <View className="list-side">{side}</View>}
      {onTap && <Icon name="go" size={16} />}
    </>
  );
  const name = join('list-row', className);
  if (!onTap) return <View className={name}>{inside}</View>;
  return (
    <Tap className={name} role="link" label={label} onTap={onTap}>
      {inside}
    </Tap>
  );
}
