/** The line under the title: where the letter stands, for whom it is, when the last one was. */

import { PHASES, type Phase } from '@jiashu/shared/homes/rules';
import { dayOf, daysBetween } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import { LETTER_DAYS } from '@jiashu/shared/letters/alerts';
import { sayReaders } from '@jiashu/shared/letters/audience';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMyProjects } from '../../../projects';
import { Button, Check, Choices, Field, Link, Sheet } from '../../../ui';
import { StateLine } from '../StateLine';
import type { LetterEditor } from './useLetterEditor';

export interface DeskProject {
  readonly id: string;
  readonly name: string;
  readonly buildings: readonly { readonly id: string; readonly name: string }[];
}

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
        <View className="between">
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
        <AudienceFields editor={editor} project={project} />
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

const PHASE_OPTIONS = (Object.keys(PHASES) as Phase[]).map((value) => ({ value, label: PHASES[value] }));

function AudienceFields({
  editor: { form, saved, change },
  project,
}: {
  editor: LetterEditor;
  project: DeskProject | null;
}) {
  const projects = useMyProjects().data?.projects ?? [];
  const options = projects.map(({ id, name }) => ({
    value: id,
    label: name,
    off: saved !== null && id !== form.projectId,
  }));
  return (
    <View>
      <Field label="项目">
        <Choices
          label="项目"
          columns="flow"
          options={options}
          value={form.projectId}
          onChange={(projectId) => change({ projectId, buildingIds: [] })}
        />
      </Field>
      {project && (
        <Field label="哪几栋" hint="一栋也不选，就是全体">
          <Choices
            multi
            label="楼栋"
            columns="flow"
            options={project.buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.buildingIds}
            onChange={(buildingIds) => change({ buildingIds })}
          />
        </Field>
      )}
      <Field label="走到哪一步的业主" hint="按签约、收房、入住的日子算，一个也不选就不分">
        <Choices
          multi
          label="阶段"
          columns="flow"
          options={PHASE_OPTIONS}
          value={form.phases}
          onChange={(phases) => change({ phases })}
        />
      </Field>
      <Check checked={form.shareable} onChange={(shareable) => change({ shareable })}>
        正文和进度可以转给别人看（不含姓名、房号和提问）
      </Check>
    </View>
  );
}
