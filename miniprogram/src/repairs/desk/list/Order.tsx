/** One order at the desk: what the owner said, what happened since, and what to do next. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { Happening, RepairView } from '@jiashu/shared/repairs/schema';
import { REPAIR_VERBS } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { type Loaded, pictureOf } from '../../../api';
import { PhotoGrid } from '../../../ui';
import { Noted, Said } from '../../../ui/desk';
import { Film, titleOf } from '../../components/RepairThread';
import { Next } from './Next';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
  onMoved: () => void;
}

export function Order({ repair, loaded, onMoved }: Props) {
  return (
    <View>
      {repair.timeline.map((one) => (
        <Line key={one.id} happening={one} repair={repair} />
      ))}
      <Next repair={repair} loaded={loaded} onMoved={onMoved} />
    </View>
  );
}

function Line({ happening, repair }: { happening: Happening; repair: RepairView }) {
  const { at, by, words, photos, what } = happening;
  const when = sayMoment(new Date(at), new Date());
  if (!words && photos.length === 0 && what !== 'file') return <Noted when={when}>{titleOf(happening)}</Noted>;
  return (
    <Said who={by} when={when} note={what === 'file' ? undefined : REPAIR_VERBS[what]}>
      {words || '没有多写。'}
      {photos.length > 0 && <PhotoGrid photos={photos.map((photo) => pictureOf(photo))} />}
      <Film of={happening} repair={repair} />
    </Said>
  );
}
