/** The frame of the privacy pages: they are about somebody, so he signs in first. */
import type { ReactNode } from 'react';
import { SignInFirst } from '../../accounts';
import { useSignedIn } from '../../api';
import { Screen } from '../../ui';

export function PrivacyScreen({ title, children }: { title: string; children: ReactNode }) {
  const signedIn = useSignedIn();
  return (
    <Screen title={title}>
      {signedIn ? children : <SignInFirst title="请先登录">这里只有您自己能看。</SignInFirst>}
    </Screen>
  );
}
