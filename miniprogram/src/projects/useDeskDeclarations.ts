/** The standing and the next version of a project, and who has read which, for the desk. */
import type { AcknowledgementRow, DeskDeclaration } from '@jiashu/shared/projects/declaration';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { projectsApi } from './api';

/** A null id loads nothing. */
export const useDeskDeclaration = (projectId: string | null): Loaded<DeskDeclaration> =>
  useResource(projectId && `desk declaration ${projectId}`, () =>
    projectsApi.deskDeclaration({ projectId: projectId! }),
  );

export const useAcknowledgements = (projectId: string): Pages<AcknowledgementRow> =>
  usePages(`acknowledgements ${projectId}`, (after) =>
    projectsApi.acknowledgements({ projectId, ...(after ? { after } : {}) }),
  );
