/** Says what one would find here after signing in, and offers to. */
import type { ReactNode } from 'react';
import { open } from '../../platform/navigate';
import { Button, Empty } from '../../ui';

export const openSignIn = (): void => open('accounts/pages/signIn');

export function SignInFirst({ title = '登录后，这里就是您家的', children }: { title?: string; children: ReactNode }) {
  const action = (
    <Button slim onTap={openSignIn}>
      登录
    </Button>
  );
  return (
    <Empty title={title} icon="home" action={action}>
      {children}
    </Empty>
  );
}
