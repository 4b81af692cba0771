/** A letter that was taken back: that it was, when and why; nothing of what it said. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { LetterView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { Button, Heading, LetterPaper, Notice, openTab } from '../../ui';

export function Withdrawn({ letter }: { letter: LetterView }) {
  const { addressee, title, withdrawal } = letter;
  if (!withdrawal) return null;
  return (
    <LetterPaper>
      <Heading level={1} eyebrow={addressee}>
        这封信撤下了
      </Heading>
      <View className="small gap-2">
        第 {letter.issue} 封《{title}》
      </View>
      <View className="gap-6">
        <Notice tone="warn" edge title="为什么撤下" source={sayFullDay(dayOf(new Date(withdrawal.at)))}>
          {withdrawal.reason}
        </Notice>
      </View>
      <View className="gap-6">
        <Button kind="line" onTap={() => openTab('letters')}>
          读别的家书
        </Button>
      </View>
    </LetterPaper>
  );
}
