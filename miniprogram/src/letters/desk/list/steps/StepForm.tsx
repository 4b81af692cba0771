/** The sheet of one step: its fields, its button; it closes once the step is taken. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Failure } from '../../../../api';
import { Button, Sheet } from '../../../../ui';

export interface StepProps {
  letter: DeskLetter;
  onChange: (letter: DeskLetter) => void;
  onClose: () => void;
}

interface Props extends StepProps {
  title: string;
  action: string;
  disabled?: boolean;
  busy: boolean;
  failure: Failure | null;
  /** Fields that say themselves what is wrong with them. */
  own?: readonly string[];
  /** The letter after it; null when it was refused. */
  run: () => Promise<DeskLetter | null>;
  children: ReactNode;
}

export function StepForm({
  title,
  action,
  disabled,
  busy,
  failure,
  own = [],
  run,
  onChange,
  onClose,
  children,
}: Props) {
  const go = async () => {
    const next = await run();
    if (!next) return;
    onChange(next);
    onClose();
  };
  const foot = (
    <Button busy={busy} disabled={disabled ?? false} onTap={() => void go()}>
      {action}
    </Button>
  );
  const others = failure?.fields.filter(({ path }) => !own.includes(path)) ?? [];
  return (
    <Sheet open title={title} onClose={onClose} foot={foot}>
      {children}
      {others.map(({ path, message }) => (
        <View key={path} className="field-error">
          {message}
        </View>
      ))}
    </Sheet>
  );
}
