/** What a letter is called, which month it is for and who signs it. */
import { View } from '@tarojs/components';
import { aria, TextArea, TextInput } from '../../../ui';
import type { LetterEditor } from './useLetterEditor';

export function EditorHead({ editor: { form, change, failure } }: { editor: LetterEditor }) {
  return (
    <View className="gap-2">
      <View className="editor-title">
        <TextArea
          value={form.title}
          label="题目"
          onInput={(title) => change({ title: title.replace(/\n/g, '') })}
          maxLength={60}
          placeholder="说一件事的一句话"
        />
      </View>
      <Wrong words={failure?.at('title')} />
      <View className="editor-signed">
        <View className="tiny nowrap">月份</View>
        <TextInput value={form.month} label="月份" onInput={(month) => change({ month })} maxLength={7} />
        <View className="tiny nowrap">署名</View>
        <TextInput
          value={form.authorTitle}
          label="署名的职务"
          onInput={(authorTitle) => change({ authorTitle })}
          maxLength={20}
        />
      </View>
      <Wrong words={failure?.at('month')} />
      <Wrong words={failure?.at('authorTitle')} />
    </View>
  );
}

const Wrong = ({ words }: { words: string | undefined }) =>
  words ? (
    <View className="field-error" {...aria({ role: 'alert' })}>
      {words}
    </View>
  ) : null;
