/** Who is signed in, as he sees himself. */
import type { Me } from '@jiashu/shared/accounts/schema';
import { type Loaded, session, useResource, useSignedIn } from '../api';
import { accountsApi } from './api';

export function useMe(): Loaded<Me> {
  const signedIn = useSignedIn();
  return useResource(signedIn ? 'me' : null, () => accountsApi.me({}));
}

/** Ends the session here and on the server; offline it at least ends here. */
export async function signOut(): Promise<void> {
  await accountsApi.signOut({}).catch(() => {});
  session.end();
}
