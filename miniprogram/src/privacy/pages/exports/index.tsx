/** Everything about him in one .zip: asked for, made in the background, fetched within a week. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { ExportView } from '@jiashu/shared/privacy/schema';
import { EXPORT_STATES } from '@jiashu/shared/privacy/vocabulary';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useSensitive } from '../../../accounts';
import { linkOf } from '../../../api';
import { Button, Empty, Heading, Link, List, ListRow, Resource, Section, SkeletonList, toast } from '../../../ui';
import { privacyApi } from '../../api';
import { PrivacyScreen } from '../../components/PrivacyScreen';
import { useExports } from '../../usePrivacy';

export default function ExportsPage() {
  const made = useExports();
  const { busy, submit, proof } = useSensitive(privacyApi.askExport);
  const ask = async () => {
    if (await submit({})) void made.reload();
  };
  const making = made.data?.exports.some(({ state }) => state === 'making') ?? false;
  return (
    <PrivacyScreen title="导出我的信息">
      <Heading level={1}>全部带走</Heading>
      <View className="small gap-2">
        一个压缩包：网页打开就能读，照片在旁边，完整的数据也在，换一家也能用。里面有您的姓名和电话，请存在自己的设备上。
      </View>
      <View className="gap-4">
        <Button busy={busy || making} onTap={() => void ask()}>
          {making ? '正在整理，好了会通知您' : '要一份'}
        </Button>
      </View>
      <Section title="做好的">
        <Resource
          of={made}
          skeleton={<SkeletonList rows={2} />}
          isEmpty={({ exports }) => exports.length === 0}
          empty={<Empty title="还没有要过">做好的会在这里，7 天内可以下载，过期我们就删掉。</Empty>}
        >
          {({ exports }) => (
            <List>
              {exports.map((one) => (
                <Made key={one.id} made={one} />
              ))}
            </List>
          )}
        </Resource>
      </Section>
      {proof}
    </PrivacyScreen>
  );
}

const near = (at: string): string => sayMoment(new Date(at), new Date());
const size = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`;

function Made({ made: { id, state, at, endsAt, bytes } }: { made: ExportView }) {
  const { busy, submit, proof } = useSensitive(privacyApi.exportLink);
  const fetch = async () => {
    const link = await submit({ exportId: id });
    if (link) await save(linkOf(link.url));
  };
  return (
    <View>
      <ListRow
        title={`${near(at)} 要的`}
        note={endsAt && bytes ? `${size(bytes)}，${near(endsAt)} 前可以下载` : EXPORT_STATES[state]}
        side={
          state === 'ready' ? <Link onTap={() => void fetch()}>{busy ? '请稍候' : '下载'}</Link> : EXPORT_STATES[state]
        }
      />
      {proof}
    </View>
  );
}

/** The web saves it; WeChat can't open a .zip, so the address goes to the clipboard. */
async function save(url: string): Promise<void> {
  if (process.env.TARO_ENV !== 'weapp') {
    const link = document.createElement('a');
    link.href = url;
    link.download = '家书里我的信息.zip';
    link.click();
  } else {
    await Taro.setClipboardData({ data: url });
    toast('地址已复制，十分钟内在浏览器里打开', 'check');
  }
}
