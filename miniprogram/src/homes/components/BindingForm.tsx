/** Asks staff to confirm a home the ledger does not give to this phone. What is written stays until it is sent. */
import type { DocumentView } from '@jiashu/shared/files/schema';
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { View } from '@tarojs/components';
import { useCallback } from 'react';
import { photosLeft, type SendingPhoto, useDocument, useDraft, usePhotos, useSubmit } from '../../api';
import { useProjects } from '../../projects';
import { Button, Choices, Field, PhotoPicker, Resource, SkeletonLines, TextArea, TextInput } from '../../ui';
import { homesApi } from '../api';
import { ContractFile } from './ContractFile';

const EMPTY = {
  ...{ projectId: '', home: '', name: '', note: '' },
  photos: [] as SendingPhoto[],
  document: null as DocumentView | null,
};
const MOST = 9;

export function BindingForm({ onSent }: { onSent: (binding: BindingView) => void }) {
  const draft = useDraft('binding', EMPTY);
  const { busy, failure, submit } = useSubmit(homesApi.requestBinding);
  const { value, change } = draft;
  const keep = useCallback((sent: SendingPhoto[]) => change({ photos: sent }), [change]);
  const photos = usePhotos(MOST, value.photos, keep);
  const upload = useDocument(useCallback((document) => change({ document }), [change]));
  const evident = photos.ids.length > 0 || Boolean(value.document);
  const said = value.projectId !== '' && value.home.trim() !== '' && value.name.trim() !== '';
  const waiting = photosLeft(photos);
  const complete = said && evident && waiting === null && upload.sending === null;

  const send = async () => {
    const { photos: _, document, ...rest } = value;
    const binding = await submit({ ...rest, photoIds: [...photos.ids], documentId: document?.id ?? null });
    if (!binding) return;
    draft.clear();
    onSent(binding);
  };
  return (
    <View>
      <Field label="哪个小区" error={failure?.at('projectId')}>
        <ProjectChoice value={value.projectId} onChange={(projectId) => change({ projectId })} />
      </Field>
      <Field label="哪一套" hint="照您习惯的说法写就行" error={failure?.at('home')}>
        <TextInput
          value={value.home}
          onInput={(home) => change({ home })}
          placeholder="3 栋 2 单元 1201"
          maxLength={40}
        />
      </Field>
      <Field label="合同上的姓名" error={failure?.at('name')}>
        <TextInput
          value={value.name}
          onInput={(name) => change({ name })}
          placeholder="买房时签的名字"
          maxLength={20}
        />
      </Field>
      <Field
        label="证明是您家的照片，至少一张；有 PDF 也行"
        hint="购房合同有房号和姓名的那一页，或者房产证、认购书。只有核对的人看得到，办完 30 天内删掉。"
        error={failure?.at('photoIds')}
      >
        <PhotoPicker of={photos} max={MOST} />
        <View className="gap-2">
          <ContractFile
            document={value.document}
            upload={upload}
            onRemove={() => {
              upload.drop();
              change({ document: null });
            }}
          />
        </View>
      </Field>
      <Field label="还有什么要说的，可以不写" error={failure?.at('note')}>
        <TextArea
          value={value.note}
          onInput={(note) => change({ note })}
          placeholder="比如：换过号码，原来是 138 开头的"
          maxLength={300}
        />
      </Field>
      <View className="gap-6">
        <Button busy={busy} disabled={!complete} onTap={() => void send()}>
          {waiting ?? '交给客户管家核对'}
        </Button>
      </View>
      {draft.keptAt && <View className="small center gap-2">写到一半也不会丢，下次打开还在</View>}
    </View>
  );
}

function ProjectChoice({ value, onChange }: { value: string; onChange: (projectId: string) => void }) {
  const projects = useProjects();
  return (
    <Resource of={projects} skeleton={<SkeletonLines lines={2} />}>
      {(data) => (
        <Choices
          columns={2}
          label="哪个小区"
          options={data.projects.map(({ id, name }) => ({ value: id, label: name }))}
          value={value}
          onChange={onChange}
        />
      )}
    </Resource>
  );
}
