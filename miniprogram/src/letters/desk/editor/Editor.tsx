/** The editor: what it is called and for whom, its blocks, the preview, saving and publishing. */
import { timeOf } from '@jiashu/shared/kernel/time';
import { addresseeOf } from '@jiashu/shared/letters/rules';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMyProjects } from '../../../projects';
import { Button, Choices, Field, goBack, Sheet, TextInput } from '../../../ui';
import { BlockList } from './BlockList';
import { Preview } from './Preview';
import { useLetterForm } from './useLetterForm';

export function Editor({ letter }: { letter: DeskLetter | null }) {
  const { form, change, keptAt, saved, save, publish, busy, failure } = useLetterForm(letter);
  const [asking, ask] = useState(false);
  const projects = useMyProjects().data?.projects ?? [];
  const project = projects.find(({ id }) => id === form.projectId) ?? null;
  const names = project?.buildings.filter(({ id }) => form.buildingIds.includes(id)).map(({ name }) => name) ?? [];
  const send = async () => {
    ask(false);
    if (await publish()) goBack();
  };
  return (
    <View className="editor">
      <View className="editor-form">
        <View className="between wrap">
          <View className="small num">
            {keptAt ? `已存在本机 ${timeOf(keptAt)}` : saved ? `已保存，第 ${saved.version} 版` : '新的一封'}
          </View>
          <View className="row">
            <Button kind="line" slim busy={busy} disabled={!form.projectId} onTap={() => void save()}>
              保存
            </Button>
            <Button slim busy={busy} disabled={!form.projectId || form.title === ''} onTap={() => ask(true)}>
              发布
            </Button>
          </View>
        </View>
        <Field label="题目" hint="说一件事的一句话，别写“工程进度通报”" error={failure?.at('title')}>
          <TextInput
            value={form.title}
            onInput={(title) => change({ title })}
            maxLength={60}
            placeholder="雨停之后，我们把模板又量了一遍"
          />
        </Field>
        <Field label="写给哪个项目" error={failure?.at('projectId')}>
          <Choices
            label="项目"
            columns="flow"
            options={projects.map(({ id, name }) => ({
              value: id,
              label: name,
              off: saved !== null && id !== form.projectId,
            }))}
            value={form.projectId}
            onChange={(projectId) => change({ projectId, buildingIds: [] })}
          />
        </Field>
        {project && (
          <Field label="哪几栋" hint="一栋也不选，就是全体业主" error={failure?.at('buildingIds')}>
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
        <View className="editor-pair">
          <View className="grow">
            <Field label="月份" error={failure?.at('month')}>
              <TextInput value={form.month} onInput={(month) => change({ month })} maxLength={7} />
            </Field>
          </View>
          <View className="grow">
            <Field label="署名的职务" error={failure?.at('authorTitle')}>
              <TextInput value={form.authorTitle} onInput={(authorTitle) => change({ authorTitle })} maxLength={20} />
            </Field>
          </View>
        </View>
        <BlockList
          blocks={form.blocks}
          onChange={(blocks) => change({ blocks })}
          error={failure?.at('blocks') ?? failure?.at('photoIds')}
        />
      </View>
      <Preview form={form} addressee={project ? addresseeOf(project.name, names) : '先选写给哪个项目'} />
      <Sheet
        open={asking}
        title="现在就寄出去？"
        onClose={() => ask(false)}
        foot={
          <Button busy={busy} onTap={() => void send()}>
            寄给业主
          </Button>
        }
      >
        {addresseeOf(project?.name ?? '', names)}都会收到消息。寄出以后不能悄悄改。
      </Sheet>
    </View>
  );
}
