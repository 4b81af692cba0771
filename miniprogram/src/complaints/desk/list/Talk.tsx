/** What was said and done, in order; notes among staff are set apart. */
import type { DeskComplaint, Entry } from '@jiashu/shared/complaints/schema';
import { sayMoment } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { pictureOf } from '../../../api';
import { PhotoGrid } from '../../../ui';
import { Noted, Said } from '../../../ui/desk';
import { entryTitle } from '../../words';

export const Talk = ({ complaint: { thread, owner } }: { complaint: DeskComplaint }) => (
  <View>
    {thread.map((entry) => (
      <Line key={entry.id} entry={entry} owner={owner} />
    ))}
  </View>
);

function Line({ entry, owner }: { entry: Entry; owner: string }) {
  const when = sayMoment(new Date(entry.at), new Date());
  if (entry.text === '' && entry.photos.length === 0) return <Noted when={when}>{entryTitle(entry, owner)}</Noted>;
  return (
    <Said who={entry.by ?? '系统'} when={when} note={noteOf(entry, owner)} inside={entry.kind === 'noted'}>
      {entry.text}
      {entry.photos.length > 0 && <PhotoGrid photos={entry.photos.map((photo) => pictureOf(photo))} />}
    </Said>
  );
}

function noteOf(entry: Entry, owner: string): string | undefined {
  if (entry.kind === 'noted' || entry.kind === 'filed' || entry.kind === 'added') return undefined;
  return entry.kind === 'answered' ? '写给业主' : entryTitle(entry, owner);
}
