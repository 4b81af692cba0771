/** What we keep about him, kind by kind: how much, what for, how long; and what he can do about it. */
import type { Kept, MyData } from '@jiashu/shared/privacy/schema';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { accountsApi } from '../../../accounts';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import {
  Card,
  Facts,
  Field,
  Form,
  Heading,
  Link,
  List,
  ListRow,
  Resource,
  Section,
  SkeletonList,
  TextInput,
  toast,
} from '../../../ui';
import { PrivacyScreen } from '../../components/PrivacyScreen';
import { useMyData } from '../../usePrivacy';

export default function MyDataPage() {
  const data = useMyData();
  return (
    <PrivacyScreen title="我的信息">
      <Resource of={data} skeleton={<SkeletonList rows={6} />}>
        {(mine) => <Mine data={mine} onChanged={() => void data.reload()} />}
      </Resource>
    </PrivacyScreen>
  );
}

function Mine({ data, onChanged }: { data: MyData; onChanged: () => void }) {
  const { name, phone, idNumber, kept, reveals } = data;
  return (
    <View>
      <Heading level={1}>我们留着您 {kept.length} 类信息</Heading>
      <View className="small gap-2">
        姓名、手机号和证件号加密保存，同事平时只看得到<Text className="nowrap">“{name.slice(0, 1)}**”</Text>
        。下面每一类都写明用来做什么、留多久。
      </View>
      <View className="gap-4">
        <Facts
          ruled
          facts={[
            { name: '称呼', value: <Rename name={name} onChanged={onChanged} /> },
            {
              name: '手机号',
              value: (
                <View className="row wrap">
                  {phone ?? '还没有'}
                  <Link onTap={() => open('accounts/pages/phone')}>换号</Link>
                </View>
              ),
            },
            ...(idNumber
              ? [{ name: '证件号', value: idNumber, note: '买房合同上的。不对请告诉管家，看过证件就改' }]
              : []),
          ]}
        />
      </View>
      <Section title="您可以">
        <Card kind="list">
          <ListRow
            title="看谁查过您的手机号、证件号"
            side={reveals > 0 ? `${reveals} 次` : '没有人'}
            onTap={() => open('privacy/pages/reveals')}
          />
          <ListRow title="全部带走" note="一个压缩包，网页能读，数据也在" onTap={() => open('privacy/pages/exports')} />
          <ListRow title="收回同意" note="评价、活动邀请，随时可关" onTap={() => open('privacy/pages/consents')} />
          <ListRow title="注销账号" note="先看清什么会删、什么留下" onTap={() => open('privacy/pages/deletion')} />
        </Card>
      </Section>
      <Section title="留着什么">
        <List>
          {kept.map((one) => (
            <KeptRow key={one.title} kept={one} />
          ))}
        </List>
      </Section>
    </View>
  );
}

const KeptRow = ({ kept: { title, count, why, until } }: { kept: Kept }) => (
  <ListRow title={title} side={`${count} 条`}>
    <View className="small">用来：{why}</View>
    <View className="small">保留：{until}</View>
  </ListRow>
);

function Rename({ name, onChanged }: { name: string; onChanged: () => void }) {
  const [draft, write] = useState<string | null>(null);
  const { busy, failure, submit } = useSubmit(accountsApi.rename);
  if (draft === null)
    return (
      <View className="row wrap">
        {name}
        <Link onTap={() => write(name)}>改</Link>
      </View>
    );
  const save = async () => {
    if (!(await submit({ name: draft }))) return;
    toast('改好了', 'check');
    write(null);
    onChanged();
  };
  return (
    <View>
      <Form slim action="保存" busy={busy} ready={draft.trim() !== ''} onSubmit={save}>
        <Field label="改成" error={failure?.at('name')}>
          <TextInput value={draft} onInput={write} maxLength={20} autoFocus />
        </Field>
      </Form>
      <View className="right gap-2">
        <Link onTap={() => write(null)}>不改了</Link>
      </View>
    </View>
  );
}
