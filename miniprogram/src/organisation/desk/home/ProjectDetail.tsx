/** A project: what everybody reads of it, and a new building. */

import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { ProjectNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Button, Facts, Field, Heading, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { isComplete, ProjectFields } from './ProjectFields';
import '../../organisation.css';

interface Props {
  project: ProjectNode;
  onTree: (tree: Tree) => void;
}

export const ProjectDetail = ({ project, onTree }: Props) => (
  <View className="org-detail">
    <View className="small">{project.city}</View>
    <Heading level={1}>{project.name}</Heading>
    {project.mayEdit ? <Edit project={project} onTree={onTree} /> : <Read project={project} />}
    {project.mayEdit && <NewBuilding project={project} onTree={onTree} />}
  </View>
);

const Read = ({ project: { address, hotline, handoverOn } }: { project: ProjectNode }) => (
  <View className="gap-3">
    <Facts
      facts={[
        { name: '地址', value: address },
        { name: '热线', value: hotline },
        { name: '约定交付', value: sayFullDay(handoverOn) },
      ]}
    />
  </View>
);

function Edit({ project, onTree }: Props) {
  const { id, name, city, address, hotline, handoverOn } = project;
  const { value, change, clear, keptAt } = useDraft(`project ${id}`, { name, city, address, hotline, handoverOn });
  const { busy, failure, submit } = useSubmit(organisationApi.editProject);
  const save = async () => {
    const tree = await submit({ projectId: id, ...value });
    if (!tree) return;
    clear();
    toast('改好了，业主看到的也是新的', 'check');
    onTree(tree);
  };
  return (
    <Block title="业主看得到的">
      <ProjectFields value={value} change={change} failure={failure} />
      <View className="right gap-3">
        <Button kind="line" slim busy={busy} disabled={!keptAt || !isComplete(value)} onTap={() => void save()}>
          保存
        </Button>
      </View>
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
  return (
    <Block title="加一栋楼">
      <View className="org-two">
        <View>
          <Field label="楼名" error={failure?.at('name')}>
            <TextInput value={value.name} onInput={(name) => change({ name })} placeholder="7 栋" maxLength={10} />
          </Field>
        </View>
        <View>
          <Field label="地上层数" error={failure?.at('floors')}>
            <TextInput type="number" value={value.floors} onInput={(floors) => change({ floors })} maxLength={3} />
          </Field>
        </View>
      </View>
      <View className="right gap-3">
        <Button
          slim
          busy={busy}
          disabled={value.name.trim() === '' || !(Number(value.floors) > 0)}
          onTap={() => void add()}
        >
          加上
        </Button>
      </View>
    </Block>
  );
}
