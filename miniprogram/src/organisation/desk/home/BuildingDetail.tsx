/** A building: its name and floors, its homes unit by unit as they stand above each other, and more homes. */
import type { HomeRow, ProjectNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, Empty, Field, Heading, join, Resource, SkeletonList, Tap, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { useBuilding } from '../../useOrganisation';
import { NewHomes } from './NewHomes';
import '../../organisation.css';

interface Props {
  project: ProjectNode;
  building: ProjectNode['buildings'][number];
  onTree: (tree: Tree) => void;
}

export function BuildingDetail({ project, building, onTree }: Props) {
  const homes = useBuilding(project.id, building.id);
  return (
    <View className="org-detail">
      <View className="small">{project.name}</View>
      <Heading level={1}>
        {building.name}，{building.floors} 层
      </Heading>
      <View className="gap-3">
        <Resource
          of={homes}
          skeleton={<SkeletonList rows={6} />}
          isEmpty={({ units, mayEdit }) => units.length === 0 && !mayEdit}
          empty={<Empty title="还没有房号">项目总或客户关系中心补上以后，会一层层排在这里。</Empty>}
        >
          {(data) => (
            <View>
              {data.units.map((unit) => (
                <Unit key={unit.name} name={unit.name} homes={unit.homes} />
              ))}
              {data.mayEdit && <NewHomes project={project} building={building} onBuilding={homes.replace} />}
            </View>
          )}
        </Resource>
      </View>
      {project.mayEdit && <Edit project={project} building={building} onTree={onTree} />}
    </View>
  );
}

const roomOf = ({ label }: HomeRow): string => label.split(' ').at(-1) ?? label;

function Unit({ name, homes }: { name: string; homes: readonly HomeRow[] }) {
  const taken = homes.filter(({ members }) => members > 0).length;
  return (
    <Block title={name} end={<View className="queue-note num">{`${homes.length} 套，${taken} 套有人`}</View>}>
      <View className="org-unit num">
        {homes.map((home) => (
          <Tap
            key={home.id}
            className={join('org-home', home.members === 0 && 'org-empty-home')}
            role="link"
            label={`${home.label}，${home.members > 0 ? `${home.members} 位` : '还没有人'}`}
            onTap={() => open('homes/desk/household', { home: home.id })}
          >
            <View className="strong">{roomOf(home)}</View>
            <View className="queue-note">{home.members > 0 ? `${home.members} 位` : '空'}</View>
          </Tap>
        ))}
      </View>
    </Block>
  );
}

function Edit({ project, building, onTree }: Props) {
  const [name, setName] = useState(building.name);
  const [floors, setFloors] = useState(String(building.floors));
  const { busy, failure, submit } = useSubmit(organisationApi.editBuilding);
  const save = async () => {
    const wanted = { projectId: project.id, buildingId: building.id, name, floors: Number(floors) };
    const tree = await submit(wanted);
    if (!tree) return;
    toast('改好了', 'check');
    onTree(tree);
  };
  const changed = name !== building.name || Number(floors) !== building.floors;
  return (
    <Block title="这栋楼">
      <View className="org-two">
        <View>
          <Field label="楼名" error={failure?.at('name')}>
            <TextInput value={name} onInput={setName} maxLength={10} />
          </Field>
        </View>
        <View>
          <Field label="地上层数" error={failure?.at('floors')}>
            <TextInput type="number" value={floors} onInput={setFloors} maxLength={3} />
          </Field>
        </View>
      </View>
      <View className="right gap-3">
        <Button kind="line" slim busy={busy} disabled={!changed} onTap={() => void save()}>
          保存
        </Button>
      </View>
    </Block>
  );
}
