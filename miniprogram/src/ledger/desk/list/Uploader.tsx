/** Where a file goes in: chosen, or on the web dropped anywhere on the page. */
import { View } from '@tarojs/components';
import { type PickedFile, pickFile, useDroppedFile } from '../../../platform/files';
import { open } from '../../../platform/navigate';
import { Button, Choices, Icon, join, Link, Notice } from '../../../ui';
import { isWide } from '../../../ui/desk';
import { useSending } from '../../useLedger';

interface Props {
  projects: readonly { id: string; name: string }[];
  projectId: string;
  onProject: (id: string) => void;
}

const ENDINGS = ['xlsx', 'csv'];

export function Uploader({ projects, projectId, onProject }: Props) {
  const sending = useSending();
  const { percent, failure } = sending;
  const onWeb = isWide() ? '拖到这里，或选一份' : '选一份台账传上来';
  const ways = process.env.TARO_ENV === 'weapp' ? '从聊天里选一份' : onWeb;
  const sent = (found: { id: string } | null) => found && open('ledger/desk/preview', { id: found.id });
  const send = async (file: PickedFile | null) => file && sent(await sending.send(projectId, file));
  const over = useDroppedFile((file) => void send(file));
  return (
    <View className="ledger-in">
      {projects.length > 1 && (
        <Choices
          label="哪个项目的台账"
          columns="flow"
          options={projects.map(({ id, name }) => ({ value: id, label: name }))}
          value={projectId}
          onChange={onProject}
        />
      )}
      <View className={join('ledger-slot', over && 'ledger-slot-over')}>
        {percent === null ? (
          <>
            <Icon name="clipboard" />
            <View className="h3">{over ? '放手就传' : ways}</View>
            <View className="small">.xlsx 或 .csv，12 MB 以内，一次最多 5 万行</View>
            <View className="gap-3">
              <Button slim disabled={projectId === ''} onTap={() => void pickFile(ENDINGS).then(send)}>
                选一份台账
              </Button>
            </View>
          </>
        ) : (
          <Going percent={percent} fileName={sending.fileName} />
        )}
      </View>
      {failure && (
        <Notice tone="warn" edge title={`“${sending.fileName}”没有传进来`}>
          {failure.at('file') ?? failure.message}
          {!failure.at('file') && <Link onTap={() => void sending.retry().then(sent)}>再传一次</Link>}
        </Notice>
      )}
    </View>
  );
}

const Going = ({ percent, fileName }: { percent: number; fileName: string }) => (
  <View className="ledger-going">
    <View className="h3">{percent < 100 ? `正在传 ${fileName}` : '传好了，正在读表'}</View>
    <View className="track gap-3">
      <View className="track-fill" style={{ width: `${Math.max(4, percent)}%` }} />
    </View>
  </View>
);
