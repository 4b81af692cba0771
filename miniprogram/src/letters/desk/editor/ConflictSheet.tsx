/** Two people wrote on one letter: who saved what when, and nothing of either is lost. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { BLOCK_KINDS } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { asFailure } from '../../../api';
import { Button, Sheet, toast } from '../../../ui';
import { draftOf, formOf, type LetterForm } from './form';
import type { LetterEditor } from './useLetterEditor';

export function ConflictSheet({ editor }: { editor: LetterEditor }) {
  const [busy, setBusy] = useState(false);
  const { theirs, form } = editor;
  if (!theirs) return null;
  const take = async (mine: 'keep' | 'drop') => {
    setBusy(true);
    try {
      await editor.takeTheirs(mine);
      toast(mine === 'keep' ? '您的一稿已另存成一封草稿' : '现在是对方存的那一版');
    } catch (thrown) {
      toast(asFailure(thrown).message);
    }
    setBusy(false);
  };
  const foot = (
    <View className="stack">
      <Button busy={busy} onTap={() => void take('keep')}>
        用对方的，我的另存一封
      </Button>
      <Button kind="quiet" busy={busy} onTap={() => void take('drop')}>
        只用对方的，我的不要了
      </Button>
    </View>
  );
  return (
    <Sheet open title={`${theirs.savedBy}刚才也改了这封信`} onClose={() => {}} foot={foot}>
      <Differences form={form} theirs={theirs} />
    </Sheet>
  );
}

const Differences = ({ form, theirs }: { form: LetterForm; theirs: DeskLetter }) => (
  <View>
    <View>
      {theirs.savedBy}在{sayMoment(new Date(theirs.savedAt), new Date())}存了第 {theirs.version}{' '}
      版。您的改动没有覆盖它。
    </View>
    <View className="gap-3 strong">不一样的地方</View>
    {differencesOf(form, theirs).map((words) => (
      <View key={words} className="small">
        {words}
      </View>
    ))}
  </View>
);

/** Where mine and theirs differ, in the order of the page. */
function differencesOf(form: LetterForm, theirs: DeskLetter): string[] {
  const [mine, other] = [draftOf(form), draftOf(formOf(theirs))];
  const differences = mine.title === other.title ? [] : [`题目：对方写的是“${other.title}”`];
  const keys = [...new Set([...(other.blockKeys ?? []), ...(mine.blockKeys ?? [])])];
  for (const key of keys) {
    const [a, b] = [mine.blocks[mine.blockKeys.indexOf(key)], other.blocks[other.blockKeys.indexOf(key)]];
    if (!b && a) differences.push(`${BLOCK_KINDS[a.kind]}：只有您写了`);
    else if (!a && b) differences.push(`${BLOCK_KINDS[b.kind]}：只有对方写了`);
    else if (a && b && JSON.stringify(a) !== JSON.stringify(b))
      differences.push(`${BLOCK_KINDS[a.kind]}：两边写得不一样`);
  }
  return differences.length > 0 ? differences : ['正文一样，读者或署名不一样'];
}
