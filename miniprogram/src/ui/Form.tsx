/** Fields and the one button they lead to; on the web Enter in a line of text does what the button does. */
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from './Button';

export interface FormProps {
  /** What the button says. */
  action: string;
  kind?: ButtonProps['kind'];
  /** The desk's: small, at the right below the fields. */
  slim?: boolean | undefined;
  busy: boolean;
  /** Enough is filled in to try. */
  ready: boolean;
  onSubmit: () => Promise<unknown>;
  /** Fields. */
  children: ReactNode;
}

/** Taro's elements hand over the browser's own event, plain ones React's. */
interface Press {
  key: string;
  target: EventTarget;
  isComposing?: boolean;
  nativeEvent?: { isComposing?: boolean };
}

const weapp = process.env.TARO_ENV === 'weapp';

export function Form({ action, kind, slim, busy, ready, onSubmit, children }: FormProps) {
  const submit = () => void onSubmit();
  const press = ({ key, target, isComposing, nativeEvent }: Press) => {
    if (key !== 'Enter' || !ready || busy || (target as Partial<HTMLElement>).tagName !== 'INPUT') return;
    if (!(isComposing ?? nativeEvent?.isComposing)) submit();
  };
  return (
    <View {...(weapp ? {} : { onKeyDown: press })}>
      {children}
      <View className={slim ? 'right gap-3' : 'gap-4'}>
        <Button kind={kind} slim={slim} busy={busy} disabled={!ready} onTap={submit}>
          {action}
        </Button>
      </View>
    </View>
  );
}
