/** Whom a letter is for: the project, its buildings, the phases; and whether it may be passed on. */
import { PHASES, type Phase } from '@jiashu/shared/homes/rules';
import { View } from '@tarojs/components';
import { useMyProjects } from '../../../projects';
import { Check, Choices, Field } from '../../../ui';
import type { DeskProject } from './form';
import type { LetterEditor } from './useLetterEditor';

const PHASE_OPTIONS = (Object.keys(PHASES) as Phase[]).map((value) => ({ value, label: PHASES[value] }));

interface Props {
  editor: LetterEditor;
  project: DeskProject | null;
}

export function AudienceFields({ editor, project }: Props) {
  const { form, change } = editor;
  return (
    <View>
      <ProjectField editor={editor} />
      {project && <BuildingField editor={editor} project={project} />}
      <Field label="走到哪一步的业主" hint="按签约、收房、入住的日子算，一个也不选就不分">
        <Choices<Phase>
          multi
          label="阶段"
          columns="flow"
          options={PHASE_OPTIONS}
          value={form.phases}
          onChange={(phases) => change({ phases })}
        />
      </Field>
      <Check checked={form.shareable} onChange={(shareable) => change({ shareable })}>
        正文和进度可以转给别人看（不含姓名、房号和提问）
      </Check>
    </View>
  );
}

/** Once it is saved a letter stays with its project. */
function ProjectField({ editor: { form, saved, change } }: { editor: LetterEditor }) {
  const projects = useMyProjects().data?.projects ?? [];
  return (
    <Field label="项目">
      <Choices
        label="项目"
        columns="flow"
        options={projects.map(({ id, name }) => ({
          value: id,
          label: name,
          off: saved !== null && id !== form.projectId,
        }))}
        value={form.projectId}
        onChange={(projectId) => change({ projectId, buildingIds: [] })}
      />
    </Field>
  );
}

const BuildingField = ({ editor: { form, change }, project }: { editor: LetterEditor; project: DeskProject }) => (
  <Field label="哪几栋" hint="一栋也不选，就是全体">
    <Choices
      multi
      label="楼栋"
      columns="flow"
      options={project.buildings.map(({ id, name }) => ({ value: id, label: name }))}
      value={form.buildingIds}
      onChange={(buildingIds) => change({ buildingIds })}
    />
  </Field>
);
