/** What happened to a repair, who and when, in words; hollow is still to come. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import { sayVisit } from '@jiashu/shared/repairs/rules';
import type { Happening, RepairView } from '@jiashu/shared/repairs/schema';
import { View } from '@tarojs/components';
import { pictureOf } from '../../api';
import { PhotoGrid, Thread, ThreadItem } from '../../ui';
import { RepairFilm } from './RepairFilm';

export function RepairThread({ repair }: { repair: RepairView }) {
  const now = new Date();
  const { timeline } = repair;
  return (
    <Thread>
      {timeline.map((one, index) => (
        <ThreadItem
          key={one.id}
          when={sayMoment(new Date(one.at), now)}
          title={titleOf(one)}
          state={index === timeline.length - 1 && repair.next ? 'now' : 'done'}
          voice={one.what === 'file' || one.what === 'reject'}
        >
          {one.words || one.photos.length > 0 || filmOf(one, repair) ? (
            <View>
              {one.words}
              {one.photos.length > 0 && <PhotoGrid photos={one.photos.map((photo) => pictureOf(photo))} />}
              <Film of={one} repair={repair} />
            </View>
          ) : undefined}
        </ThreadItem>
      ))}
      {comingOf(repair).map(({ when, title }) => (
        <ThreadItem key={title} when={when} title={title} state="next" />
      ))}
    </Thread>
  );
}

const filmOf = ({ what }: Happening, { video }: RepairView) => (what === 'file' ? video : null);

/** A film comes with the filing alone. */
export function Film({ of, repair }: { of: Happening; repair: RepairView }) {
  const video = filmOf(of, repair);
  return video && <RepairFilm video={video} />;
}

/** `沈立接单`, `您报修`. */
export function titleOf({ what, by, mine, engineer, visit }: Happening): string {
  const who = mine ? '您' : by;
  switch (what) {
    case 'file':
      return `${who}报修`;
    case 'take':
      return `${who}接单`;
    case 'assign':
      return `${who}派给了${engineer ?? ''}`;
    case 'propose':
      return `${who}约 ${visit ? sayVisit(visit) : ''}`;
    case 'agree':
      return `约定 ${visit ? sayVisit(visit) : ''}上门`;
    case 'wish':
      return `${who}换了方便的时间`;
    case 'start':
      return `${who}到场，开工`;
    case 'finish':
      return `${who}修好了，请验收`;
    case 'accept':
      return `${who}验收了`;
    case 'reject':
      return `${who}看过，还不行，返工`;
    case 'cancel':
      return `${who}撤销了报修`;
    case 'void':
      return `${who}作废了这件报修`;
  }
}

/** What is still to come, in order. */
function comingOf({ state, engineer, visit }: RepairView): { when: string; title: string }[] {
  const taking = { when: '1 小时内', title: '一位工程师接单，从头跟到底' };
  const coming = { when: visit ? sayVisit(visit) : '约好之后', title: `${engineer ?? '工程师'}上门修` };
  const checking = { when: '修好之后', title: '请您验收，再打个分' };
  if (state === 'waiting') return [taking, coming, checking];
  if (state === 'taken' || state === 'booked' || state === 'rework') return [coming, checking];
  return state === 'working' ? [checking] : [];
}
