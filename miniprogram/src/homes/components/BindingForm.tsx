/** Asks staff to confirm a home the ledger does not give to this phone. What is written stays until it is sent. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { View } from '@tarojs/components';
import { useProjects } from '../../projects';
import { Button, Choices, Field, PhotoPicker, Resource, SkeletonLines, TextArea, TextInput } from '../../ui';
import { type BindingRequest, MOST_PHOTOS, useBindingRequest } from '../useBindingRequest';
import { ContractFile } from './ContractFile';

export function BindingForm({ onSent }: { onSent: (binding: BindingView) => void }) {
  const request = useBindingRequest(onSent);
  const { value, change, waiting, complete, busy, failure, send } = request;
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
      <Evidence request={request} />
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
      {request.keptAt && <View className="small center gap-2">写到一半也不会丢，下次打开还在</View>}
    </View>
  );
}

function Evidence({ request: { value, change, photos, upload, failure } }: { request: BindingRequest }) {
  return (
    <Field
      label="证明是您家的照片，至少一张；有 PDF 也行"
      hint="购房合同有房号和姓名的那一页，或者房产证、认购书。只有核对的人看得到，办完 30 天内删掉。"
      error={failure?.at('photoIds')}
    >
      <PhotoPicker of={photos} max={MOST_PHOTOS} />
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
