/** Projects as anybody may read about them. */
import type { ProjectRow, ProjectView } from '@jiashu/shared/projects/schema';
import { type Loaded, useResource } from '../api';
import { projectsApi } from './api';

export const useProjects = (): Loaded<{ projects: ProjectRow[] }> =>
  useResource('projects', () => projectsApi.list({}));

export const useProject = (projectId: string): Loaded<ProjectView> =>
  useResource(`project ${projectId}`, () => projectsApi.show({ projectId }));
