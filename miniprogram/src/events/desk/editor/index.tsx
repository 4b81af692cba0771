/** Prepares an event: what, for whom, when and with which rules at the left, what will be read at the right. */
import { useRouter } from '@tarojs/taro';
import { DeskScreen } from '../../../desk';
import { Resource, SkeletonLetter } from '../../../ui';
import { useDeskEvent } from '../../useDeskEvents';
import { Editor } from './Editor';
import '../../events.css';
import '../desk.css';

export default function EventEditorPage() {
  const { id } = useRouter().params;
  const event = useDeskEvent(id ?? null);
  return (
    <DeskScreen at="events" title="办一场活动">
      {id ? (
        <Resource fresh of={event} skeleton={<SkeletonLetter />}>
          {(data) => <Editor key={data.id} event={data} />}
        </Resource>
      ) : (
        <Editor event={null} />
      )}
    </DeskScreen>
  );
}
