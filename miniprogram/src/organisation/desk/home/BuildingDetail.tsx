/** A building: its name and floors, its homes unit by unit as they stand above each other, and more homes. */
import type { Building, HomeRow, ProjectNode, Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../../api';
import { Empty, Field, Form, Heading, join, Resource, SkeletonList, Tap, TextInput, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';
import { useBuilding } from '../../useOrganisation';
import { HomeSheet, look } from './HomeSheet';
import { NewHomes } from './NewHomes';
import { Remove } from './Remove';
import '../../organisation.css';

interface Props {
  project: ProjectNode;
  building: ProjectNode['buildings'][number];
  onTree: (tree: Tree) => void;
}

interface BuildingProps extends Props {
  /** There are more homes than the tree counts. */
  onHomes: () => void;
}

export function BuildingDetail({ project, building, onTree, onHomes }: BuildingProps) {
  const homes = useBuilding(project.id, building.id);
  const grow = (next: Building) => {
    homes.replace(next);
    onHomes();
  };
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
              <Units data={data} project={project} building={building} onChange={homes.replace} onCount={grow} />
              {data.mayEdit && <NewHomes project={project} building={building} onBuilding={grow} />}
            </View>
          )}
        </Resource>
      </View>
      {project.mayEdit && <Edit project={project} building={building} onTree={onTree} />}
      {project.mayEdit && building.homes === 0 && (
        <Remove
          name={building.name}
          send={organisationApi.removeBuilding}
          input={{ projectId: project.id, buildingId: building.id }}
          onGone={onTree}
        />
      )}
    </View>
  );
}

interface UnitsProps extends Omit<Props, 'onTree'> {
  data: Building;
  onChange: (building: Building) => void;
  /** There are fewer homes than before. */
  onCount: (building: Building) => void;
}

function Units({ data: { units, mayEdit }, project, building, onChange, onCount }: UnitsProps) {
  const [editing, edit] = useState<HomeRow | null>(null);
  const close = () => edit(null);
  const isFree = (homes: readonly HomeRow[]) => mayEdit && homes.every(({ members }) => members === 0);
  return (
    <>
      <View className="org-units">
        {units.map(({ name, homes }) => (
          <Unit key={name} name={name} homes={homes} onHome={mayEdit ? edit : look}>
            {isFree(homes) && (
              <Remove
                name={name}
                send={organisationApi.removeUnit}
                input={{ projectId: project.id, buildingId: building.id, unit: name }}
                onGone={onCount}
              />
            )}
          </Unit>
        ))}
      </View>
      {editing && (
        <HomeSheet key={editing.id} projectId={project.id} home={editing} onClose={close} onBuilding={onChange} />
      )}
    </>
  );
}

const roomOf = ({ label }: HomeRow): string => label.split(' ').at(-1) ?? label;

interface UnitProps {
  name: string;
  homes: readonly HomeRow[];
  onHome: (home: HomeRow) => void;
  children?: ReactNode;
}

function Unit({ name, homes, onHome, children }: UnitProps) {
  const taken = homes.filter(({ members }) => members > 0).length;
  return (
    <Block title={name} end={<View className="queue-note num">{`${homes.length} 套，${taken} 套有人`}</View>}>
      {[...new Set(homes.map(({ floor }) => floor))].map((floor) => (
        <View key={floor} className="org-floor num">
          <View className="org-level">{floor} 层</View>
          {homes
            .filter((home) => home.floor === floor)
            .map((home) => (
              <Door key={home.id} home={home} onTap={() => onHome(home)} />
            ))}
        </View>
      ))}
      {children}
    </Block>
  );
}

const Door = ({ home, onTap }: { home: HomeRow; onTap: () => void }) => (
  <Tap
    className={join('org-home', home.members === 0 && 'org-empty-home')}
    role="link"
    label={`${home.label}，${home.members > 0 ? `${home.members} 位` : '还没有人'}`}
    onTap={onTap}
  >
    <View className="strong">{roomOf(home)}</View>
    <View className="queue-note">{home.members > 0 ? `${home.members} 位` : '空'}</View>
  </Tap>
);

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
  const changed = name.trim() !== '' && (name !== building.name || Number(floors) !== building.floors);
  return (
    <Block title="这栋楼">
      <Form kind="line" slim action="保存" busy={busy} ready={changed} onSubmit={save}>
        <View className="org-two">
          <View>
            <Field
              label="楼名"
              hint={building.homes > 0 && `${building.homes} 套房号用着这个楼名，不能再改`}
              error={failure?.at('name')}
            >
              <TextInput value={name} onInput={setName} maxLength={10} disabled={building.homes > 0} />
            </Field>
          </View>
          <View>
            <Field label="地上层数" error={failure?.at('floors')}>
              <TextInput type="whole" value={floors} onInput={setFloors} maxLength={3} />
            </Field>
          </View>
        </View>
      </Form>
    </Block>
  );
}
