/** What happened to a complaint, in the owner's eyes; the last entry is where it stands. */
import type { ComplaintView, Entry } from '@jiashu/shared/complaints/schema';
import { isOpen } from '@jiashu/shared/complaints/states';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { pictureOf } from '../../api';
import { PhotoGrid, Thread, ThreadItem } from '../../ui';
import { entryTitle } from '../words';

export function ComplaintThread({ complaint: { thread, state } }: { complaint: ComplaintView }) {
  const now = new Date();
  return (
    <Thread>
      {thread.map((entry, index) => (
        <ThreadItem
          key={entry.id}
          when={sayMoment(new Date(entry.at), now)}
          title={entryTitle(entry, '您')}
          state={index === thread.length - 1 && isOpen(state) ? 'now' : 'done'}
          voice={entry.byOwner}
        >
          {entry.text !== '' || entry.photos.length > 0 ? <Words entry={entry} /> : undefined}
        </ThreadItem>
      ))}
    </Thread>
  );
}

const Words = ({ entry: { text, photos } }: { entry: Entry }) => (
  <View>
    {text}
    {photos.length > 0 && <PhotoGrid photos={photos.map((photo) => pictureOf(photo))} />}
  </View>
);
