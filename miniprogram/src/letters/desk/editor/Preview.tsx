/** What the reader will see, as it is written: light, dark or in large type. */

import { sayMonth } from '@jiashu/shared/kernel/words';
import { isWritten } from '@jiashu/shared/letters/body';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { addresseeOf } from '@jiashu/shared/letters/rules';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Avatar, formalYear, Heading, join, LetterPaper, Link, Stamp } from '../../../ui';
import { Blocks } from '../../components/Blocks';
import type { DeskProject, LetterForm } from './form';
import { previewOf } from './previewOf';

interface Props {
  form: LetterForm;
  saved: DeskLetter | null;
  projectName: string;
  project: DeskProject | null;
  /** The block the hand is in: outlined. */
  at: string | null;
}

export function Preview({ form, saved, projectName, project, at }: Props) {
  const [dress, wear] = useState({ dark: false, large: false });
  const names = project?.buildings.filter(({ id }) => form.buildingIds.includes(id)).map(({ name }) => name) ?? [];
  const [year, month] = form.month.split('-').map(Number);
  const shown = form.blocks.filter(({ block }) => isWritten(block));
  return (
    <View className="editor-preview">
      <View className="between editor-phone-head">
        <View className="small">业主看到的样子</View>
        <View className="row">
          <Link onTap={() => wear({ ...dress, dark: !dress.dark })}>{dress.dark ? '看浅色' : '看深色'}</Link>
          <Link onTap={() => wear({ ...dress, large: !dress.large })}>{dress.large ? '看常规' : '看大字'}</Link>
        </View>
      </View>
      <View className={join('editor-phone paper', dress.dark && 'dark', dress.large && 'large')}>
        <View className="editor-bar">家书</View>
        <LetterPaper>
          <Heading level={1} eyebrow={project ? addresseeOf(projectName, names, form.phases) : '先选写给哪个项目'}>
            {form.title || '题目'}
          </Heading>
          <View className="between gap-4">
            <View className="row">
              <Avatar name={saved?.author.name ?? '我'} />
              <View>
                <View className="strong">{saved?.author.name ?? '我'}</View>
                <View className="tiny">{form.authorTitle}</View>
              </View>
            </View>
            {year && month ? <Stamp above={formalYear(year)} main={sayMonth(form.month)} below="新的一封" /> : null}
          </View>
          {shown.map(({ key, block }) => (
            <View key={key} className={key === at ? 'editor-live' : ''}>
              <Blocks blocks={[previewOf(block, form.pictures, saved, project)]} />
            </View>
          ))}
        </LetterPaper>
      </View>
    </View>
  );
}
