/** Every page of the workbench: the rail at the left, this page's list and detail beside it; on a phone one at a time. */
import type { ReactNode } from 'react';
import { SignInFirst, useMe } from '../accounts';
import { useSignedIn } from '../api';
import { replace } from '../platform/navigate';
import { Empty, Resource, Screen, SkeletonList } from '../ui';
import { Panes, type PanesProps, Rail, useKeys } from '../ui/desk';
import { type DeskPlace, pageOf, railFor } from './rail';

interface Props extends Omit<PanesProps, 'rail'> {
  at: DeskPlace;
  title: string;
  dock?: ReactNode;
}

export function DeskScreen({ at, title, dock, ...panes }: Props) {
  const signedIn = useSignedIn();
  const me = useMe();
  const mayFind = railFor(me.data?.posts ?? []).some(({ items }) => items.some(({ key }) => key === 'customers'));
  useKeys({ '/': () => mayFind && at !== 'customers' && replace(pageOf('customers')) });
  if (!signedIn)
    return (
      <Screen title={title} staff>
        <SignInFirst title="请先登录">工作台只给当班的同事用。</SignInFirst>
      </Screen>
    );
  return (
    <Screen title={title} staff dock={dock}>
      <Resource of={me} skeleton={<SkeletonList rows={6} />}>
        {({ name, posts }) => {
          const [post] = posts;
          if (!post) return <Empty title="这里是同事的工作台">您还没有岗位。请项目总把您加进来。</Empty>;
          const who = { name, role: post.title, scope: posts.map(({ scope }) => scope).join('、') };
          return (
            <Panes
              {...panes}
              rail={<Rail groups={railFor(posts)} active={at} who={who} onGo={(key) => replace(pageOf(key))} />}
            />
          );
        }}
      </Resource>
    </Screen>
  );
}
