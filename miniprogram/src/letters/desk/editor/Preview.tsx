/** What the reader will see, as it is written. */
import { sayMonth } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { addressOf } from '../../../api';
import { formalYear, Heading, LetterPaper, LetterPhoto, Notice, Paragraph, Stamp } from '../../../ui';
import type { FormBlock, LetterForm } from './form';

export function Preview({ form, addressee }: { form: LetterForm; addressee: string }) {
  const [year, month] = form.month.split('-').map(Number);
  return (
    <View className="editor-preview">
      <View className="small">业主看到的样子</View>
      <View className="editor-phone">
        <LetterPaper>
          <Heading level={1} eyebrow={addressee}>
            {form.title || '题目'}
          </Heading>
          <View className="between gap-4">
            <View className="tiny">{form.authorTitle}</View>
            {year && month ? <Stamp above={formalYear(year)} main={sayMonth(form.month)} below="新的一封" /> : null}
          </View>
          {form.blocks.map((block) => (
            <PreviewBlock key={block.key} block={block} />
          ))}
        </LetterPaper>
      </View>
    </View>
  );
}

function PreviewBlock({ block }: { block: FormBlock }) {
  if (block.kind === 'paragraph') return <Paragraph>{block.text}</Paragraph>;
  if (block.kind === 'photo')
    return block.url ? <LetterPhoto url={addressOf(block.url)} caption={block.caption} /> : null;
  if (block.kind !== 'change') return null;
  return (
    <View className="gap-6">
      <Notice tone="warn" edge title="一处变更" source={block.number}>
        {block.what}
        {block.affects}
      </Notice>
    </View>
  );
}
