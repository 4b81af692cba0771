/** Writes the next version: its parts at the left, what readers will be told has changed at the right. */
import { timeOf } from '@jiashu/shared/kernel/time';
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { Button, Field, goBack, Heading, Notice, TextArea, toast } from '../../../ui';
import { projectsApi } from '../../api';
import { Differences } from './Differences';
import { problemsOf } from './problems';
import { SectionRows } from './SectionRows';
import { SECTION_KEYS } from './sections';
import { Template } from './Template';
import { useDeclarationForm } from './useDeclarationForm';

interface Props {
  desk: DeskDeclaration;
  next: NonNullable<DeskDeclaration['next']>;
  onReload: () => void;
}

export function Editor({ desk, next, onReload }: Props) {
  const writing = useDeclarationForm(desk.projectId, next);
  const { form, change, saved, failure, conflict, forget } = writing;
  const latest = () => {
    forget();
    onReload();
  };
  return (
    <View className="disclosure">
      <View className="disclosure-form">
        <Head projectId={desk.projectId} writing={writing} />
        <Heading level={1} eyebrow="签约之前，先说坏消息">
          {desk.projectName}，第 {next.version} 版
        </Heading>
        {conflict && <SomebodySaved onReload={latest} />}
        {next.remark && (
          <Notice tone="warn" edge title="客户关系中心退回">
            {next.remark}
          </Notice>
        )}
        {SECTION_KEYS.map((section) => (
          <SectionRows
            key={section}
            section={section}
            rows={form.rows[section]}
            problems={problemsOf(section, form.rows[section], failure?.fields ?? [])}
            onChange={(rows) => change({ rows: { ...form.rows, [section]: rows } })}
          />
        ))}
        <Field label="还不能卖的" hint="哪栋没有预售许可证。没有就空着。" error={failure?.at('notForSale')}>
          <TextArea value={form.notForSale} onInput={(notForSale) => change({ notForSale })} maxLength={200} />
        </Field>
        <Template pages={form.template} onChange={(template) => change({ template })} />
      </View>
      <View className="disclosure-differences">
        <Differences standing={desk.published} next={saved.content} />
      </View>
    </View>
  );
}

interface HeadProps {
  projectId: string;
  writing: ReturnType<typeof useDeclarationForm>;
}

function Head({ projectId, writing: { keptAt, busy, saved, save, conflict, failure } }: HeadProps) {
  const submitting = useSubmit(projectsApi.submit);
  const hand = async () => {
    const kept = await save();
    if (!kept || !(await submitting.submit({ projectId, revision: kept.revision }))) return;
    toast('交给客户关系中心了');
    goBack();
  };
  return (
    <View className="between wrap disclosure-head">
      <View className="small num">{saidState(keptAt, busy, saved.savedAt, failure?.fields.length ?? 0)}</View>
      <View className="row">
        <Button kind="line" slim busy={busy} disabled={!keptAt} onTap={() => void save()}>
          保存
        </Button>
        <Button slim busy={submitting.busy} disabled={conflict} onTap={() => void hand()}>
          交审
        </Button>
      </View>
    </View>
  );
}

function saidState(keptAt: Date | null, busy: boolean, savedAt: string, wrong: number): string {
  if (busy) return '正在保存';
  if (keptAt && wrong > 0) return `${wrong} 处填得不对，标在旁边；您写的都在本机`;
  if (keptAt) return `已存在本机 ${timeOf(keptAt)}，停笔就存到后台`;
  return `都存好了，${timeOf(new Date(savedAt))}`;
}

const SomebodySaved = ({ onReload }: { onReload: () => void }) => (
  <Notice tone="bad" edge title="就在刚才，别的同事存过这一稿">
    <View>您写的还在这台机器上，没有盖掉他的。先抄下来，再看最新的。</View>
    <View className="gap-3">
      <Button kind="line" slim onTap={onReload}>
        放下我的，看最新的
      </Button>
    </View>
  </Notice>
);
