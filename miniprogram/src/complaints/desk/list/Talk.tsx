/** What was said and done, in order; notes among staff are set apart. */
import type { DeskComplaint, Entry } from '@jiashu/shared/complaints/schema';
import { ENTRY_KINDS } from '@jiashu/shared/complaints/vocabulary';
import { View } from '@tarojs/components';
import { pictureOf } from '../../../api';
import { PhotoGrid } from '../../../ui';
import { Noted, Said } from '../../../ui/desk';
import { entryTitle, sayDeskMoment } from '../../words';

export const Talk = ({ complaint: { thread, owner } }: { complaint: DeskComplaint }) => (
  <View>
    {thread.map((entry) => (
      <Line key={entry.id} entry={entry} owner={owner} />
    ))}
  </View>
);

function Line({ entry, owner }: { entry: Entry; owner: string }) {
  const when = sayDeskMoment(new Date(entry.at), new Date());
  if (entry.text === '' && entry.photos.length === 0) return <Noted when={when}>{entryTitle(entry, owner)}</Noted>;
  return (
    <Said who={entry.by ?? '系统'} when={when} note={noteOf(entry)} inside={entry.kind === 'noted'}>
      {entry.text}
      {entry.photos.length > 0 && <PhotoGrid photos={entry.photos.map((photo) => pictureOf(photo))} />}
    </Said>
  );
}

/** What the words were for; those of the owner and notes speak for themselves. */
function noteOf({ kind, levelName }: Entry): string | undefined {
  if (kind === 'noted' || kind === 'filed' || kind === 'added') return undefined;
  const note = kind === 'answered' ? '写给业主' : ENTRY_KINDS[kind];
  return levelName ? `${note}，${levelName}` : note;
}
