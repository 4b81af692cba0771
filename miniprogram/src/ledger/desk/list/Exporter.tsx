/** Takes the ledger out: masked for a look, whole only with a fresh code and a reason that every owner reads. */
import { FORMATS, type Format, formats } from '@jiashu/shared/ledger/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../../accounts';
import { useDraft } from '../../../api';
import { saveFile } from '../../../platform/files';
import { Button, Choices, Field, Section, Switch, TextInput, toast } from '../../../ui';
import { ledgerApi } from '../../api';

const EMPTY = { reveal: false, reason: '' };
/** WeChat opens workbooks, not .csv. */
const OFFERED = process.env.TARO_ENV === 'weapp' ? (['xlsx'] as const) : formats;

interface Wish {
  projectId: string;
  format: Format;
  reveal: boolean;
  reason: string;
}

const take = async ({ reveal, reason, ...wish }: Wish, sending: { key: string }) => {
  const { id: exportId } = reveal
    ? await ledgerApi.askWhole({ ...wish, reason }, sending)
    : await ledgerApi.askExport(wish, sending);
  return ledgerApi.fetchExport({ exportId });
};

export function Exporter({ projectId, projectName }: { projectId: string; projectName: string }) {
  const { value, change, clear } = useDraft('ledger export', EMPTY);
  const [format, setFormat] = useState<Format>('xlsx');
  const { busy, failure, submit, proof } = useSensitive(take);
  const save = async () => {
    const document = await submit({ projectId, format, ...value });
    if (!document) return;
    await saveFile(document);
    clear();
    toast('导出好了', 'check');
  };
  return (
    <View className="ledger-out">
      <Section title="把台账导出来" note={projectName}>
        <View className="small">每户一行，改好可以再传回来。</View>
        {OFFERED.length > 1 && (
          <Choices
            label="格式"
            columns="flow"
            options={OFFERED.map((key) => ({ value: key, label: FORMATS[key] }))}
            value={format}
            onChange={setFormat}
          />
        )}
        <Switch
          on={value.reveal}
          onChange={(reveal) => change({ reveal })}
          title="带完整的电话和证件号"
          note="要再输一次验证码；谁、什么时候、做什么用，每位业主都看得到"
        />
        {value.reveal && (
          <Field label="做什么用" hint="业主在“谁看过”里读到的就是这句话" error={failure?.at('reason')}>
            <TextInput
              value={value.reason}
              onInput={(reason) => change({ reason })}
              maxLength={200}
              placeholder="交房前逐户电话通知"
            />
          </Field>
        )}
        <View className="gap-3">
          <Button kind="line" slim icon="download" busy={busy} disabled={projectId === ''} onTap={() => void save()}>
            {value.reveal ? '导出完整的' : '导出，号码遮住'}
          </Button>
        </View>
      </Section>
      {proof}
    </View>
  );
}
