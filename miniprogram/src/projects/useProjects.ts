/** Projects as anybody may read about them. */
import type { Declaration, VersionRow } from '@jiashu/shared/projects/declaration';
import type { ChangesView, ProjectRow, ProjectView } from '@jiashu/shared/projects/schema';
import { type Loaded, useResource } from '../api';
import { projectsApi } from './api';

export const useProjects = (): Loaded<{ projects: ProjectRow[] }> =>
  useResource('projects', () => projectsApi.list({}));

/** A null id loads nothing. */
export const useProject = (projectId: string | null): Loaded<ProjectView> =>
  useResource(projectId && `project ${projectId}`, () => projectsApi.show({ projectId: projectId! }));

export const useVersions = (projectId: string): Loaded<{ projectName: string; versions: VersionRow[] }> =>
  useResource(`versions ${projectId}`, () => projectsApi.versions({ projectId }));

export const useVersion = (projectId: string, version: number): Loaded<Declaration> =>
  useResource(`version ${projectId} ${version}`, () => projectsApi.version({ projectId, version }));

/** What changed from one version to another, or to the one that stands; without `from` nothing is loaded. */
export const useChanges = (projectId: string, from: number | null, to?: number): Loaded<ChangesView> =>
  useResource(from === null ? null : `changes ${projectId} ${from} ${to ?? ''}`, () =>
    projectsApi.changes({ projectId, from: from!, ...(to === undefined ? {} : { to }) }),
  );
