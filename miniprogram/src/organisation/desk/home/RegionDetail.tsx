/** A region: a new project in it, and its name. */
import type { RegionNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useDraft, useSubmit } from '../../../api';
import { Field, Form, Heading, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { EMPTY_PROJECT, isComplete, ProjectFields } from './ProjectFields';
import { Remove } from './Remove';
import '../../organisation.css';

interface Props {
  region: RegionNode;
  onTree: (tree: Tree) => void;
}

export const RegionDetail = ({ region, onTree }: Props) => (
  <View className="org-detail">
    <Heading level={1}>{region.name}</Heading>
    {region.mayAddProject && <NewProject region={region} onTree={onTree} />}
    {region.mayEdit && <Name region={region} onTree={onTree} />}
    {region.mayEdit && region.projects.length === 0 && (
      <Remove name={region.name} send={organisationApi.removeRegion} input={{ regionId: region.id }} onGone={onTree} />
    )}
  </View>
);

function Name({ region, onTree }: Props) {
  const [name, setName] = useState(region.name);
  const { busy, failure, submit } = useSubmit(organisationApi.editRegion);
  const save = async () => {
    const tree = await submit({ regionId: region.id, name });
    if (!tree) return;
    toast('改好了', 'check');
    onTree(tree);
  };
  return (
    <Block title="改名">
      <Form
        kind="line"
        slim
        action="保存"
        busy={busy}
        ready={name.trim() !== '' && name !== region.name}
        onSubmit={save}
      >
        <Field label="区域名称" error={failure?.at('name')}>
          <TextInput value={name} onInput={setName} maxLength={20} />
        </Field>
      </Form>
    </Block>
  );
}

function NewProject({ region, onTree }: Props) {
  const { value, change, clear } = useDraft(`new project ${region.id}`, EMPTY_PROJECT);
  const { busy, failure, submit } = useSubmit(organisationApi.addProject);
  const add = async () => {
    const tree = await submit({ regionId: region.id, ...value });
    if (!tree) return;
    clear();
    toast(`${value.name}建好了，接着加楼栋`, 'check');
    onTree(tree);
  };
  return (
    <Block title="加一个项目">
      <Form slim action="建好这个项目" busy={busy} ready={isComplete(value)} onSubmit={add}>
        <ProjectFields value={value} change={change} failure={failure} />
      </Form>
    </Block>
  );
}
