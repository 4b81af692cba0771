/** How service was here, as anybody may read it. */
import type { ServiceFigures } from '@jiashu/shared/figures/schema';
import { type Loaded, useResource } from '../api';
import { figuresApi } from './api';

/** A null id loads nothing. */
export const useFigures = (projectId: string | null): Loaded<ServiceFigures> =>
  useResource(projectId && `figures ${projectId}`, () => figuresApi.show({ projectId: projectId! }));
