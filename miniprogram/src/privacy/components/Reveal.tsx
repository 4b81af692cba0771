/** Looks at a customer's whole number, of his phone or his document, for a reason that he will read; asks for a fresh code first. */
import { REVEAL_REASONS, type Revealable, type RevealReason, revealReasons } from '@jiashu/shared/privacy/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSensitive } from '../../accounts';
import { Button, Choices, Field, Link, Sheet, TextInput } from '../../ui';
import { privacyApi } from '../api';

const OPTIONS = revealReasons.map((value) => ({ value, label: REVEAL_REASONS[value].replaceAll('您', '客户') }));

interface Props {
  personId: string;
  field: Revealable;
  masked: string;
  /** What the link says: two on one page differ. */
  link: string;
}

export function Reveal({ personId, field, masked, link }: Props) {
  const [asking, ask] = useState(false);
  const [value, show] = useState<string | null>(null);
  return (
    <View className="row gap-2">
      <View className="strong num">{value ?? masked}</View>
      {value === null && <Link onTap={() => ask(true)}>{link}</Link>}
      <Sheet open={asking} title="为什么要看" onClose={() => ask(false)}>
        {asking && (
          <Why
            {...{ personId, field }}
            onSeen={(seen) => {
              show(seen);
              ask(false);
            }}
          />
        )}
      </Sheet>
    </View>
  );
}

function Why({ personId, field, onSeen }: Pick<Props, 'personId' | 'field'> & { onSeen: (value: string) => void }) {
  const [reason, choose] = useState<RevealReason>(field === 'idNumber' ? 'contract' : 'call');
  const [words, write] = useState('');
  const { busy, submit, proof } = useSensitive(privacyApi.reveal);
  const look = async () => {
    const answer = await submit({ personId, field, reason, words });
    if (answer) onSeen(answer.value);
  };
  return (
    <View>
      <View className="small">谁、什么时候、为什么看的，客户自己看得到。</View>
      <View className="gap-3">
        <Choices label="原因" options={OPTIONS} value={reason} onChange={choose} columns={2} />
      </View>
      <Field label="补充一句（可以不写）">
        <TextInput value={words} onInput={write} maxLength={100} placeholder="明天下午上门，先打个电话" />
      </Field>
      <View className="gap-4">
        <Button busy={busy} onTap={() => void look()}>
          记下并查看
        </Button>
      </View>
      {proof}
    </View>
  );
}
