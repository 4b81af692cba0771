/** The editor of one letter: its head, its blocks, the preview. What is no longer a draft is only shown. */
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { problemsOfLetter } from '@jiashu/shared/letters/ready';
import { LETTER_STATES } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { replace as goTo } from '../../../platform/navigate';
import { useMyProjects } from '../../../projects';
import { Button, Notice, toast } from '../../../ui';
import { lettersApi } from '../../api';
import { BlockList } from './BlockList';
import { ConflictSheet } from './ConflictSheet';
import { EditorHead } from './EditorHead';
import { draftOf } from './form';
import { Preview } from './Preview';
import { Readers } from './Readers';
import { type LetterEditor, useLetterEditor } from './useLetterEditor';

export function Editor({ letter }: { letter: DeskLetter | null }) {
  const editor = useLetterEditor(letter);
  const [at, goAt] = useState<string | null>(null);
  const project = useMyProjects().data?.projects.find(({ id }) => id === editor.form.projectId) ?? null;
  const isDraft = !editor.saved || editor.saved.state === 'draft';
  return (
    <View className="editor">
      <View className="editor-form">
        <Actions editor={editor} />
        <EditorHead editor={editor} />
        <Readers editor={editor} project={project} />
        {isDraft ? (
          <BlockList editor={editor} buildings={project?.buildings ?? []} at={at} onAt={goAt} />
        ) : (
          <Notice title={`这一封${LETTER_STATES[editor.saved!.state]}，先拿回来才能改`} />
        )}
      </View>
      <Preview form={editor.form} saved={editor.saved} projectName={project?.name ?? ''} project={project} at={at} />
      <ConflictSheet editor={editor} />
    </View>
  );
}

/** Handing it in: what is still missing is said on the button. */
function Actions({ editor }: { editor: LetterEditor }) {
  const submitting = useSubmit(lettersApi.submit);
  const { saved, form } = editor;
  const gaps = problemsOfLetter(draftOf(form)).length;
  const open = (saved?.remarks ?? []).filter(({ doneAt }) => !doneAt).length;
  const submit = async () => {
    const settled = await editor.settle();
    if (!settled) return;
    const out = await submitting.submit({ letterId: settled.id, version: settled.version });
    if (!out) return;
    toast('已经送到客户关系中心');
    goTo('letters/desk/list', { id: out.id });
  };
  return (
    <View className="between wrap">
      <View className="small num">{statusWords(editor)}</View>
      {(!saved || saved.state === 'draft') && (
        <Button
          slim
          kind="line"
          busy={submitting.busy}
          disabled={!form.projectId || gaps + open > 0}
          onTap={() => void submit()}
        >
          {gaps + open > 0 ? `送审，还差 ${gaps + open} 处` : '送客关审阅'}
        </Button>
      )}
    </View>
  );
}

function statusWords({ status, saved, failure, form }: LetterEditor): string {
  if (form.projectId === '') return '先选写给哪个项目，就开始自动保存';
  if (status === 'saving') return '正在保存';
  if (status === 'offline') return '连不上网，已存在本机，连上后自动保存';
  if (status === 'stuck') return failure?.message ?? '还没有存上，改动在本机';
  if (status === 'kept') return '改动在本机，几秒后保存';
  return saved ? `已保存，第 ${saved.version} 版` : '新的一封';
}
