/** The devices I am signed in on, and the record of sign-ins. */
import type { SessionView, SignInView } from '@jiashu/shared/accounts/schema';
import { type Loaded, type Pages, usePages, useResource } from '../api';
import { accountsApi } from './api';

export const useDevices = (): Loaded<{ sessions: SessionView[] }> =>
  useResource('devices', () => accountsApi.sessions({}));

const load = (after?: string) => accountsApi.signIns({ limit: 10, ...(after ? { after } : {}) });
export const useSignIns = (): Pages<SignInView> => usePages('sign-ins', load);
