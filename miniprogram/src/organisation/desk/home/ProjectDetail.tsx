/** A project: its buildings, a new one, and what everybody reads of it. */

import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { ProjectNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { sayPhone } from '../../../projects';
import { Facts, Field, Form, Heading, Link, TextInput, toast } from '../../../ui';
import { Block, Table } from '../../../ui/desk';
import { organisationApi } from '../../api';
import type { Opened } from '../../opened';
import { isComplete, ProjectFields } from './ProjectFields';
import { Remove } from './Remove';
import '../../organisation.css';

interface Props {
  project: ProjectNode;
  onTree: (tree: Tree) => void;
}

export const ProjectDetail = ({ project, onTree, onOpen }: Props & { onOpen: (opened: Opened) => void }) => (
  <View className="org-detail">
    <View className="small">{project.city}</View>
    <Heading level={1}>{project.name}</Heading>
    {!project.mayEdit && <Read project={project} />}
    {project.buildings.length > 0 && (
      <Block title="楼栋">
        <Table
          narrow
          label={`${project.name}的楼栋`}
          rows={project.buildings}
          keyOf={({ id }) => id}
          onRow={({ id }) => onOpen({ projectId: project.id, buildingId: id })}
          columns={[
            { title: '楼名', cell: ({ name }) => name },
            { title: '地上', number: true, cell: ({ floors }) => `${floors} 层` },
            { title: '房子', number: true, cell: ({ homes }) => (homes > 0 ? `${homes} 套` : '还没有房号') },
          ]}
        />
      </Block>
    )}
    {project.mayEdit && <NewBuilding project={project} onTree={onTree} />}
    {project.mayEdit && <Edit project={project} onTree={onTree} />}
    {project.mayRemove && project.buildings.length === 0 && (
      <Remove
        name={project.name}
        send={organisationApi.removeProject}
        input={{ projectId: project.id }}
        onGone={onTree}
      />
    )}
  </View>
);

const Read = ({ project: { address, hotline, handoverOn } }: { project: ProjectNode }) => (
  <View className="gap-3">
    <Facts
      facts={[
        { name: '地址', value: address },
        { name: '热线', value: sayPhone(hotline) },
        { name: '约定交付', value: sayFullDay(handoverOn) },
      ]}
    />
    <View className="small gap-2">这些由项目总改。</View>
  </View>
);

function Edit({ project, onTree }: Props) {
  const { id, name, city, address, hotline, handoverOn } = project;
  const now = { name, city, address, hotline, handoverOn };
  const { value, change, clear } = useDraft(`project ${id}`, now);
  const { busy, failure, submit } = useSubmit(organisationApi.editProject);
  const save = async () => {
    const tree = await submit({ projectId: id, ...value });
    if (!tree) return;
    clear();
    toast('改好了，业主看到的也是新的', 'check');
    onTree(tree);
  };
  const changed = JSON.stringify(value) !== JSON.stringify(now);
  return (
    <Block title="业主看得到的" end={changed && <Link onTap={clear}>不改了</Link>}>
      <Form kind="line" slim action="保存" busy={busy} ready={changed && isComplete(value)} onSubmit={save}>
        <ProjectFields value={value} change={change} failure={failure} />
      </Form>
    </Block>
  );
}

const EMPTY = { name: '', floors: '' };

function NewBuilding({ project, onTree }: Props) {
  const { value, change, clear } = useDraft(`new building ${project.id}`, EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.addBuilding);
  const add = async () => {
    const tree = await submit({ projectId: project.id, name: value.name, floors: Number(value.floors) });
    if (!tree) return;
    clear();
    toast('楼栋加好了，接着补房号', 'check');
    onTree(tree);
  };
  const ready = value.name.trim() !== '' && Number(value.floors) > 0;
  return (
    <Block title="加一栋楼">
      <Form slim action="加上" busy={busy} ready={ready} onSubmit={add}>
        <View className="org-two">
          <View>
            <Field label="楼名" error={failure?.at('name')}>
              <TextInput value={value.name} onInput={(name) => change({ name })} placeholder="7 栋" maxLength={10} />
            </Field>
          </View>
          <View>
            <Field label="地上层数" error={failure?.at('floors')}>
              <TextInput type="whole" value={value.floors} onInput={(floors) => change({ floors })} maxLength={3} />
            </Field>
          </View>
        </View>
      </Form>
    </Block>
  );
}
