/** The workbench's first page: where this person has something to do today. */
import { Empty } from '../../../ui';
import { DeskScreen } from '../../DeskScreen';

export default function DeskHomePage() {
  return (
    <DeskScreen at="home" title="工作台">
      <Empty title="从左边选一件事" icon="check" />
    </DeskScreen>
  );
}
