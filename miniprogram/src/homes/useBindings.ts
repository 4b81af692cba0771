/** What I have asked to be confirmed as the owner of. */
import type { BindingView } from '@jiashu/shared/homes/bindingSchema';
import { type Loaded, useResource } from '../api';
import { homesApi } from './api';

export const useBindings = (): Loaded<{ bindings: BindingView[] }> =>
  useResource('bindings', () => homesApi.myBindings({}));
