/** Writes to the owner, among ourselves, or a proposal to close; each keeps its own draft. */
import type { DeskComplaint } from '@jiashu/shared/complaints/schema';
import { View } from '@tarojs/components';
import { useCallback, useState } from 'react';
import { type Loaded, photosLeft, type SendingPhoto, useDraft, usePhotos } from '../../../api';
import { Button, Link, PhotoPicker, TextArea, toast } from '../../../ui';
import { Tabs } from '../../../ui/desk';
import { complaintsApi } from '../../api';
import { useStep } from '../../useComplaints';

type Mode = 'answer' | 'note' | 'propose';

interface Props {
  complaint: DeskComplaint;
  loaded: Loaded<DeskComplaint>;
  onDone: () => void;
}

export function Composer(props: Props) {
  const { may, owner } = props.complaint;
  const names: Readonly<Record<Mode, string>> = { answer: `写给${owner}`, note: '内部备注', propose: '提议了结' };
  const modes = (['answer', 'note', 'propose'] as const).filter((mode) => may.includes(mode));
  const [asked, setMode] = useState<Mode>('answer');
  const mode = modes.includes(asked) ? asked : modes[0];
  if (!mode) return null;
  return (
    <View className="complaint-write no-print">
      <Tabs label="写什么" tabs={modes.map((key) => ({ key, text: names[key] }))} active={mode} onChange={setMode} />
      <Words key={mode} mode={mode} {...props} />
    </View>
  );
}

interface Draft {
  readonly text: string;
  readonly photos: readonly SendingPhoto[];
}
const EMPTY: Draft = { text: '', photos: [] };

const SEND = { answer: complaintsApi.answer, note: complaintsApi.note, propose: complaintsApi.propose };

interface Wording {
  readonly placeholder: string;
  readonly hint: string;
  readonly button: (owner: string) => string;
  readonly done: string;
}
const WORDING: Readonly<Record<Mode, Wording>> = {
  answer: {
    placeholder: '查到了什么，接下来谁、哪天、做什么',
    hint: '业主马上收到。说清谁、哪天、做什么，做不到的不许诺。',
    button: (owner) => `发给${owner}`,
    done: '发出去了',
  },
  note: {
    placeholder: '只给同事看的：现场看到的、还没定的',
    hint: '业主看不到。',
    button: () => '记下',
    done: '记下了',
  },
  propose: {
    placeholder: '做了什么、结果怎样、以后怎么保证，一段写一件',
    hint: '发出后时钟停下，等业主点头；他不同意，就接着办。',
    button: () => '请业主确认',
    done: '等业主答复了',
  },
};

function Words({ mode, complaint: { id: complaintId, owner }, loaded, onDone }: Props & { mode: Mode }) {
  const { value, change, clear } = useDraft<Draft>(`${mode} ${complaintId}`, EMPTY);
  const keep = useCallback((photos: SendingPhoto[]) => change({ photos }), [change]);
  const photos = usePhotos(9, value.photos, keep);
  const step = useStep(SEND[mode], loaded);
  const { placeholder, hint, button, done } = WORDING[mode];
  const send = async () => {
    if (!(await step.run({ complaintId, text: value.text.trim(), photoIds: [...photos.ids] }))) return;
    photos.clear();
    clear();
    toast(done, 'check');
    onDone();
  };
  const waiting = photosLeft(photos);
  const ready = value.text.trim() !== '' && waiting === null;
  return (
    <View className="gap-3">
      <TextArea
        label={placeholder}
        value={value.text}
        maxLength={2_000}
        placeholder={placeholder}
        onInput={(text) => change({ text })}
      />
      {(photos.photos.length > 0 || photos.left) && <PhotoPicker of={photos} max={9} />}
      <View className="between gap-3">
        {photos.photos.length === 0 && <Link onTap={() => void photos.add()}>加照片</Link>}
        <View className="small grow">{hint}</View>
        <Button
          slim
          kind={mode === 'note' ? 'line' : 'seal'}
          busy={step.busy}
          disabled={!ready}
          onTap={() => void send()}
        >
          {waiting ?? button(owner)}
        </Button>
      </View>
    </View>
  );
}
