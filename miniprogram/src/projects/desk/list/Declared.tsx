/** One project's declaration at the desk: where the next version stands, and the one step that can be taken now. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayFullDay, sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { DECLARATION_STATES } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, Link, Notice } from '../../../ui';
import { DetailHead } from '../../../ui/desk';
import { projectsApi } from '../../api';
import { Differences } from '../editor/Differences';
import { Approval } from './Approval';

interface Props {
  desk: DeskDeclaration;
  onChange: (desk: DeskDeclaration) => void;
}

export function Declared({ desk, onChange }: Props) {
  const { projectId, projectName, published, next } = desk;
  return (
    <View className="declared">
      <DetailHead
        above={projectName}
        title={next ? `第 ${next.version} 版：${DECLARATION_STATES[next.state]}` : titleOf(desk)}
        facts={factsOf(desk)}
        actions={
          <Link tone="strong" onTap={() => open('projects/pages/project', { id: projectId })}>
            公示页
          </Link>
        }
      />
      {next?.remark && (
        <Notice tone="warn" edge title="客户关系中心退回">
          {next.remark}
        </Notice>
      )}
      <View className="gap-4">
        {next ? <Differences standing={published} next={next.content} /> : <Stands desk={desk} />}
      </View>
      <View className="gap-6">
        <Step desk={desk} onChange={onChange} />
      </View>
    </View>
  );
}

const titleOf = ({ published }: DeskDeclaration) => (published ? `第 ${published.version} 版在公示` : '还没有公示过');

function factsOf({ published, next }: DeskDeclaration): string[] {
  const now = new Date();
  return [
    ...(published ? [`现行第 ${published.version} 版，${sayFullDay(dayOf(new Date(published.publishedAt)))}公示`] : []),
    ...(next ? [`${next.savedBy} ${sayMoment(new Date(next.savedAt), now)} 存过`] : []),
  ];
}

function Stands({ desk: { published } }: { desk: DeskDeclaration }) {
  if (!published) return <View className="small">起草第一版。公示之前，这个项目不能认购。</View>;
  const at = new Date(published.publishedAt);
  return (
    <View className="small">
      {sayFullDay(dayOf(at))} {timeOf(at)} 公示，写着 {published.adverseFactors.length} 条不利因素。
      有变化，当天就起草下一版。
    </View>
  );
}

function Step({ desk, onChange }: Props) {
  const { projectId, next, mayApprove } = desk;
  const beginning = useSubmit(projectsApi.begin);
  const write = () => open('projects/desk/editor', { id: projectId });
  const begin = async () => {
    const begun = await beginning.submit({ projectId });
    if (!begun) return;
    onChange(begun);
    write();
  };
  if (!next)
    return (
      <Button slim busy={beginning.busy} onTap={() => void begin()}>
        起草下一版
      </Button>
    );
  if (next.state === 'draft')
    return (
      <Button slim onTap={write}>
        继续写
      </Button>
    );
  if (mayApprove) return <Approval projectId={projectId} revision={next.revision} onChange={onChange} />;
  return <View className="small">等客户关系中心放行。写的人不能自己放行。</View>;
}
