/** The line under the title: where the letter stands, for whom it is, when the last one was. */

import { dayOf, daysBetween } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import { LETTER_DAYS } from '@jiashu/shared/letters/alerts';
import { sayReaders } from '@jiashu/shared/letters/audience';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button, Link, Sheet } from '../../../ui';
import { StateLine } from '../StateLine';
import type { DeskProject } from './form';
import { ReaderFields } from './ReaderFields';
import type { LetterEditor } from './useLetterEditor';

export function Readers({ editor, project }: { editor: LetterEditor; project: DeskProject | null }) {
  const { form, saved } = editor;
  const [asking, ask] = useState(form.projectId === '');
  const names = project?.buildings.filter(({ id }) => form.buildingIds.includes(id)).map(({ name }) => name) ?? [];
  const open = saved?.remarks.filter(({ doneAt }) => !doneAt).length ?? 0;
  return (
    <View className="sheet-line num">
      <View className="sheet-cell">
        <View className="tiny">审阅</View>
        <StateLine state={saved?.state ?? 'draft'} />
        <View className="small">{reviewWords(saved?.remarks.length ?? 0, open)}</View>
      </View>
      <View className="sheet-cell">
        <View className="sheet-top">
          <View className="tiny">读者</View>
          <Link onTap={() => ask(true)}>{project ? '改' : '选'}</Link>
        </View>
        <View className="strong">{project ? sayReaders(names, form.phases) : '还没选项目'}</View>
        <View className="small">{saved ? `${saved.homes} 户` : '存好以后算出多少户'}</View>
      </View>
      <View className="sheet-cell">
        <View className="tiny">上一封</View>
        <View className="strong">{saved?.previousOn ? sayNear(saved.previousOn, dayOf(new Date())) : '还没有'}</View>
        <View className="small">{sinceWords(saved?.previousOn ?? null)}</View>
      </View>
      <Sheet
        open={asking}
        title="写给谁"
        onClose={() => ask(false)}
        foot={<Button onTap={() => ask(false)}>就写给他们</Button>}
      >
        <ReaderFields editor={editor} />
      </Sheet>
    </View>
  );
}

function reviewWords(remarks: number, open: number): string {
  if (remarks === 0) return '写好了送客关审阅';
  return open === 0 ? `${remarks} 处意见都改了` : `客关提了 ${remarks} 处意见，改了 ${remarks - open} 处`;
}

function sinceWords(previousOn: string | null): string {
  if (!previousOn) return '这是第一封';
  return `已经 ${daysBetween(previousOn, dayOf(new Date()))} 天，${LETTER_DAYS} 天是上限`;
}
