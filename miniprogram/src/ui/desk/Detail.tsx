/** One record open at the desk: its head, where it stands on its way, and what was said about it. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../aria';
import { join } from '../join';

export interface DetailHeadProps {
  /** Number, kind, when it came. */
  above: ReactNode;
  title: ReactNode;
  /** Home, owner, who is responsible: short facts in one line. */
  facts: readonly string[];
  /** Links at the right. */
  actions?: ReactNode;
}

export function DetailHead({ above, title, facts, actions }: DetailHeadProps) {
  return (
    <View className="detail-head">
      <View className="between wrap">
        <View className="small num">{above}</View>
        {actions && <View className="row wrap no-print">{actions}</View>}
      </View>
      <View className="h1 gap-1" {...aria({ role: 'heading', level: 1 })}>
        {title}
      </View>
      <View className="meta gap-1">
        {facts.map((fact) => (
          <View key={fact}>{fact}</View>
        ))}
      </View>
    </View>
  );
}

export interface PathProps {
  steps: readonly string[];
  /** Index of the present one. */
  at: number;
}

/** The states of a record on one line: passed under an ink line, the present one under a thick one. */
export function Path({ steps, at }: PathProps) {
  return (
    <View
      className="path"
      {...aria({ role: 'img', label: `现在：${steps[at] ?? ''}，${steps.length} 步中的第 ${at + 1} 步` })}
    >
      {steps.map((step, i) => (
        <View key={step} className={join('path-step', i < at && 'path-was', i === at && 'path-now')}>
          {step}
        </View>
      ))}
    </View>
  );
}

export interface SaidProps {
  who: string;
  when: string;
  /** Below the hour: 写给业主，已读. */
  note?: string | undefined;
  /** Only staff see it: set apart in the sans, and says so. */
  inside?: boolean | undefined;
  children: ReactNode;
}

/** Words to or from the owner stand in the serif; notes among staff are boxed. */
export function Said({ who, when, note, inside, children }: SaidProps) {
  return (
    <View className="said">
      <View className="said-who">
        <View className="strong">{who}</View>
        <View className="said-when num">{when}</View>
        {note && <View className="said-when">{note}</View>}
      </View>
      <View className={inside ? 'said-inside' : 'said-words'}>
        {inside && <View className="said-label">内部备注，业主看不到</View>}
        {children}
      </View>
    </View>
  );
}

/** Something the system noted between the words. */
export function Noted({ when, children }: { when: string; children: ReactNode }) {
  return (
    <View className="said">
      <View className="said-who said-when num">{when}</View>
      <View className="small">{children}</View>
    </View>
  );
}

/** A titled block in the detail or beside it. */
export function Block({ title, end, children }: { title: ReactNode; end?: ReactNode; children: ReactNode }) {
  return (
    <View className="block">
      <View className="block-title">
        <View>{title}</View>
        {end}
      </View>
      {children}
    </View>
  );
}
