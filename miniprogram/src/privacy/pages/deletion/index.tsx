/** Deleting the account: what goes, what stays without him and why, and a week to think it over. */

import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDayAndWeekday } from '@jiashu/shared/kernel/words';
import { COOLING_DAYS } from '@jiashu/shared/privacy/rules';
import type { DeletionView } from '@jiashu/shared/privacy/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../../accounts';
import { useSubmit } from '../../../api';
import { Button, Check, Heading, List, ListRow, Notice, Resource, Section, SkeletonList, toast } from '../../../ui';
import { privacyApi } from '../../api';
import { PrivacyScreen } from '../../components/PrivacyScreen';
import { useDeletion } from '../../usePrivacy';

export default function DeletionPage() {
  const deletion = useDeletion();
  return (
    <PrivacyScreen title="注销账号">
      <Resource of={deletion} skeleton={<SkeletonList rows={6} />}>
        {(view) => (
          <View>
            {view.dueAt ? (
              <Waiting dueAt={view.dueAt} onBack={() => void deletion.reload()} />
            ) : (
              <Heading level={1}>注销以后，认不出是您</Heading>
            )}
            <Effects view={view} />
            {!view.dueAt && <Ask view={view} onAsked={deletion.replace} />}
          </View>
        )}
      </Resource>
    </PrivacyScreen>
  );
}

function Waiting({ dueAt, onBack }: { dueAt: string; onBack: () => void }) {
  const { busy, submit } = useSubmit(privacyApi.withdrawDeletion);
  const back = async () => {
    if (!(await submit({}))) return;
    toast('不注销了，一切照旧', 'check');
    onBack();
  };
  return (
    <View>
      <Heading level={1}>{sayDayAndWeekday(dayOf(new Date(dueAt)))}注销</Heading>
      <View className="small gap-2">到那天之前都可以反悔，在这里点一下就行。</View>
      <View className="gap-4">
        <Button busy={busy} onTap={() => void back()}>
          不注销了
        </Button>
      </View>
    </View>
  );
}

function Effects({ view: { goes, stays } }: { view: DeletionView }) {
  return (
    <View>
      <Section title="会删掉">
        <List>
          {goes.map(({ title, count }) => (
            <ListRow key={title} title={title} side={`${count} 条`} />
          ))}
        </List>
      </Section>
      <Section title="会留下，认不出是您">
        <View className="small">姓名、电话和身份都去掉。法律允许为履约和解决争议保留。</View>
        <View className="gap-2" />
        <List>
          {stays.map(({ title, count, why }) => (
            <ListRow key={title} title={title} note={`用来：${why}`} side={`${count} 条`} />
          ))}
        </List>
      </Section>
    </View>
  );
}

function Ask({ view, onAsked }: { view: DeletionView; onAsked: (view: DeletionView) => void }) {
  const [understood, understand] = useState(false);
  const { busy, submit, proof } = useSensitive(privacyApi.askDeletion);
  if (view.holdsPost)
    return (
      <View className="gap-4">
        <Notice tone="calm" edge title="您还有岗位">
          请先让项目总交接您手上的事、撤下岗位，再来注销。
        </Notice>
      </View>
    );
  const ask = async () => {
    const answer = await submit({ understood: true });
    if (!answer?.dueAt) return;
    toast(`${sayDayAndWeekday(dayOf(new Date(answer.dueAt)))}注销，之前都可以反悔`, 'check');
    onAsked(answer);
  };
  return (
    <View className="gap-4">
      <Check checked={understood} onChange={understand}>
        我知道注销后，家书、活动和报修都看不到了；以后再登录，要请管家重新确认房子。
      </Check>
      <View className="gap-4">
        <Button kind="line" busy={busy} disabled={!understood} onTap={() => void ask()}>
          注销，{COOLING_DAYS} 天后执行
        </Button>
      </View>
      {proof}
    </View>
  );
}
