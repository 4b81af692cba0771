/** A word one can tap, 44 px high without looking like a button; `go` adds the small arrow of a way onward. */
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import { join } from './join';
import { Tap } from './Tap';

export interface LinkProps {
  tone?: 'plain' | 'strong' | 'seal' | undefined;
  go?: boolean | undefined;
  label?: string | undefined;
  onTap: () => void;
  children: ReactNode;
}

export function Link({ tone = 'plain', go, label, onTap, children }: LinkProps) {
  return (
    <Tap className={join('link', `link-${tone}`)} role="link" label={label} onTap={onTap}>
      {children}
      {go && <Icon name="go" size={16} />}
    </Tap>
  );
}
