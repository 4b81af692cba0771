/** For whom: a project, all of it or some buildings. */
import { Choices, Field } from '../../../ui';
import type { FieldsProps } from './WhatFields';

interface Project {
  id: string;
  name: string;
  buildings: readonly { id: string; name: string }[];
}

interface Props extends FieldsProps {
  projects: readonly Project[];
  /** Saved once: an event stays in its project. */
  fixed: boolean;
}

export function AudienceFields({ form, change, failure, projects, fixed }: Props) {
  const project = projects.find(({ id }) => id === form.projectId);
  return (
    <>
      <Field label="哪个项目" error={failure?.at('projectId')}>
        <Choices
          label="项目"
          columns="flow"
          options={projects.map(({ id, name }) => ({ value: id, label: name, off: fixed && id !== form.projectId }))}
          value={form.projectId}
          onChange={(projectId) => change({ projectId, buildingIds: [] })}
        />
      </Field>
      {project && (
        <Field label="请哪几栋" hint="一栋也不选，就是全体业主" error={failure?.at('buildingIds')}>
          <Choices
            multi
            label="楼栋"
            columns="flow"
            options={project.buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.buildingIds}
            onChange={(buildingIds) => change({ buildingIds })}
          />
        </Field>
      )}
    </>
  );
}
