/** One import: what is wrong and how to mend it, what it would change, and the way forth and back. */
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Resource, SkeletonList } from '../../../ui';
import { isWorking, useImport } from '../../useLedger';
import { Head } from './Head';
import { HowRead } from './HowRead';
import { Kept } from './Kept';
import { Rows } from './Rows';
import { Working } from './Working';
import '../../ledger.css';

export default function LedgerPreviewPage() {
  const { id = '' } = useRouter().params;
  const found = useImport(id);
  return (
    <DeskScreen at="ledger" title="核对台账">
      <Resource of={found} skeleton={<SkeletonList rows={8} />}>
        {(view) => (
          <View>
            <Head view={view} onChange={found.replace} />
            {isWorking(view.state) && <Working view={view} />}
            {view.state === 'undone' && <Kept kept={view.kept} />}
            {(view.state === 'ready' || view.state === 'done') && <Rows view={view} onChange={found.replace} />}
            {!isWorking(view.state) && view.state !== 'dropped' && <HowRead view={view} />}
          </View>
        )}
      </Resource>
    </DeskScreen>
  );
}
