/** For whom something is: one of my projects, all of it or some of its buildings. */
import type { Failure } from '../api';
import { Choices, Field } from '../ui';
import { useMyProjects } from './useMyProjects';

interface Audience {
  projectId: string;
  buildingIds: string[];
}

interface Props {
  value: Audience;
  /** Saved once: it stays with its project. */
  fixed: boolean;
  failure: Failure | null;
  onChange: (part: Partial<Audience>) => void;
}

export function AudienceFields({ value: { projectId, buildingIds }, fixed, failure, onChange }: Props) {
  const projects = useMyProjects().data?.projects ?? [];
  const project = projects.find(({ id }) => id === projectId);
  return (
    <>
      <Field label="哪个项目" error={failure?.at('projectId')}>
        <Choices
          label="项目"
          columns="flow"
          options={projects.map(({ id, name }) => ({ value: id, label: name, off: fixed && id !== projectId }))}
          value={projectId}
          onChange={(next) => onChange({ projectId: next, buildingIds: [] })}
        />
      </Field>
      {project && (
        <Field label="哪几栋" hint="一栋也不选，就是全体业主" error={failure?.at('buildingIds')}>
          <Choices
            multi
            label="楼栋"
            columns="flow"
            options={project.buildings.map(({ id, name }) => ({ value: id, label: name }))}
            value={buildingIds}
            onChange={(next) => onChange({ buildingIds: next })}
          />
        </Field>
      )}
    </>
  );
}
