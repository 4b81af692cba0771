/** Once refused, one may ask once more: somebody above looks at it, with what was missing. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { photosLeft, type SendingPhoto, useDraft, usePhotos, useSubmit } from '../../api';
import { Button, Field, Link, PhotoPicker, Sheet, TextArea, toast } from '../../ui';
import { homesApi } from '../api';

interface Props {
  binding: BindingView;
  onAppealed: () => void;
}

export function Appeal({ binding, onAppealed }: Props) {
  const [open, setOpen] = useState(false);
  const done = () => {
    setOpen(false);
    toast('已经交给上一级', 'check');
    onAppealed();
  };
  return (
    <View className="gap-2">
      <Link tone="seal" onTap={() => setOpen(true)}>
        不同意？请上一级再看一次
      </Link>
      <Sheet open={open} title="请上一级再看一次" onClose={() => setOpen(false)}>
        {open && <Words binding={binding} onDone={done} />}
      </Sheet>
    </View>
  );
}

const EMPTY = { words: '', photos: [] as SendingPhoto[] };

function Words({ binding, onDone }: { binding: BindingView; onDone: () => void }) {
  const { value, change, clear } = useDraft(`appeal ${binding.id}`, EMPTY);
  const keep = useCallback((photos: SendingPhoto[]) => change({ photos }), [change]);
  const most = 9 - binding.photos;
  const photos = usePhotos(most, value.photos, keep);
  const waiting = photosLeft(photos);
  const { busy, failure, submit } = useSubmit(homesApi.appealBinding);
  const send = async () => {
    if (!(await submit({ bindingId: binding.id, words: value.words, photoIds: [...photos.ids] }))) return;
    clear();
    onDone();
  };
  return (
    <View>
      <View className="small">
        由职级更高的另一位同事看，只有这一次，{sayDay(dayOf(new Date(binding.appealUntil!)))} 前可以提。
      </View>
      <Field label="哪里不对，缺的补上" error={failure?.at('words')}>
        <TextArea value={value.words} onInput={(words) => change({ words })} maxLength={300} />
      </Field>
      {most > 0 && <PhotoPicker of={photos} max={most} />}
      <View className="gap-4">
        <Button busy={busy} disabled={value.words.trim().length < 5 || waiting !== null} onTap={() => void send()}>
          {waiting ?? '交给上一级'}
        </Button>
      </View>
    </View>
  );
}
