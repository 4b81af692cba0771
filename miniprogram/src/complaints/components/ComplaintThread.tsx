/** What happened to a complaint, in the owner's eyes; the last entry is where it stands. */
import type { ComplaintView, Entry } from '@jiashu/shared/complaints/schema';
import { isOpen } from '@jiashu/shared/complaints/states';
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { pictureOf } from '../../api';
import { PhotoGrid, Thread, ThreadItem } from '../../ui';
import { entryTitle } from '../words';

export function ComplaintThread({ complaint: { thread, state, proposal } }: { complaint: ComplaintView }) {
  const now = new Date();
  return (
    <Thread>
      {thread.map((entry, index) => {
        const isLast = index === thread.length - 1;
        // The proposal on the table has its own paper above.
        const shownAbove = isLast && entry.kind === 'proposed' && proposal !== null;
        return (
          <ThreadItem
            key={entry.id}
            when={whenOf(entry, thread[index - 1], now)}
            title={shownAbove ? '提议了结，等您答复' : entryTitle(entry, '您')}
            state={isLast && isOpen(state) ? 'now' : 'done'}
            voice={entry.byOwner}
          >
            {!shownAbove && (entry.text !== '' || entry.photos.length > 0) ? <Words entry={entry} /> : undefined}
          </ThreadItem>
        );
      })}
    </Thread>
  );
}

/** The day is said once for all that happened on it. */
function whenOf(entry: Entry, before: Entry | undefined, now: Date): string {
  const at = new Date(entry.at);
  return before && dayOf(new Date(before.at)) === dayOf(at) ? timeOf(at) : sayMoment(at, now);
}

const Words = ({ entry: { text, photos } }: { entry: Entry }) => (
  <View>
    {text}
    {photos.length > 0 && <PhotoGrid photos={photos.map((photo) => pictureOf(photo))} />}
  </View>
);
