/** The news of an import in a sentence, and what can be done with it now. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayMoment } from '@jiashu/shared/kernel/words';
import type { ImportView } from '@jiashu/shared/ledger/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { saveFile } from '../../../platform/files';
import { replace } from '../../../platform/navigate';
import { Button, Heading, Link, Notice } from '../../../ui';
import { ledgerApi } from '../../api';
import { changesAnything, headlineOf } from '../../words';
import { ConfirmSheet, UndoSheet } from './Sheets';

interface Props {
  view: ImportView;
  onChange: (view: ImportView) => void;
}

const ASKABLE = ['ready', 'done', 'undone'];

export function Head({ view, onChange }: Props) {
  const { id, projectName, fileName, by, at, importedBefore, state, doubts } = view;
  const fetching = useSubmit(ledgerApi.withReasons);
  const back = async () => {
    const document = await fetching.submit({ importId: id });
    if (document) await saveFile(document);
  };
  return (
    <View className="ledger-news">
      <View className="between wrap">
        <View className="small num">
          <Link onTap={() => replace('ledger/desk/list')}>台账</Link>　{projectName}　{fileName}
        </View>
        <View className="small num">
          {by}　{sayMoment(new Date(at), new Date())} 传的
        </View>
      </View>
      <View className="ledger-title">
        <Heading level={1}>{headlineOf(view)}</Heading>
        <View className="ledger-acts">
          {ASKABLE.includes(state) && view.counts.bad > 0 && (
            <Button kind="quiet" slim icon="download" busy={fetching.busy} onTap={() => void back()}>
              取回原表，标出原因
            </Button>
          )}
          <Acts view={view} onChange={onChange} />
        </View>
      </View>
      {state === 'ready' && importedBefore && (
        <Notice tone="calm" edge>
          这份文件 {sayDay(dayOf(new Date(importedBefore)))} 导入过，一个字都没有变。再导入一次也不会多出什么。
        </Notice>
      )}
      {doubts > 0 && (state === 'ready' || state === 'done') && (
        <View className="gap-3">
          <Notice tone="warn" edge title={`${doubts} 行改了号码，用原号码的人已经能看那套房`}>
            不会自动请他们出去：可能是业主换了号，也可能原来登记错了。导入后到“业主”里逐个核对，核对前他们看不到合同。
          </Notice>
        </View>
      )}
    </View>
  );
}

function Acts({ view, onChange }: Props) {
  const [asking, ask] = useState<'confirm' | 'undo' | null>(null);
  const dropping = useSubmit(ledgerApi.drop);
  const drop = async () => {
    if (await dropping.submit({ importId: view.id })) replace('ledger/desk/list');
  };
  const close = () => ask(null);
  if (view.state === 'ready')
    return (
      <>
        <Button kind="line" slim busy={dropping.busy} onTap={() => void drop()}>
          放弃
        </Button>
        <Button slim disabled={!changesAnything(view)} onTap={() => ask('confirm')}>
          导入
        </Button>
        <ConfirmSheet open={asking === 'confirm'} view={view} onClose={close} onDone={onChange} />
      </>
    );
  if (view.state !== 'done' || !view.undoUntil || new Date(view.undoUntil) <= new Date()) return null;
  return (
    <>
      <Button kind="line" slim onTap={() => ask('undo')}>
        撤回这次导入
      </Button>
      <UndoSheet open={asking === 'undo'} view={view} onClose={close} onDone={onChange} />
    </>
  );
}
