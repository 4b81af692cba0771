/** The disclosure editor: one version on its way, by one or several editors. */
import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { Empty, Resource, SkeletonLetter } from '../../../ui';
import { useDeskDeclaration } from '../../useDeskDeclarations';
import { Editor } from './Editor';
import '../../changes.css';
import '../../projects.css';
import '../desk.css';

export default function DisclosureEditorPage() {
  const { id = null } = useRouter().params;
  const desk = useDeskDeclaration(id);
  // A fresh copy replaces what the form had begun with.
  const [copy, anew] = useState(0);
  const reload = () => void desk.reload().then(() => anew(copy + 1));
  return (
    <DeskScreen at="disclosures" title="写阳光宣言">
      <Resource fresh of={desk} skeleton={<SkeletonLetter />}>
        {(data) =>
          data.next?.state === 'draft' ? (
            <Editor key={copy} desk={data} next={data.next} onReload={reload} />
          ) : (
            <Empty title="这一稿现在不能改">{data.next ? '它在客户关系中心审。' : '还没有起草下一版。'}</Empty>
          )
        }
      </Resource>
    </DeskScreen>
  );
}
