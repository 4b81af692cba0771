/** Signs in by phone and one-time code. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { accountsApi } from '../api';
import { PhoneAndCode } from './PhoneAndCode';

export const PhoneSignIn = ({ onSignedIn }: { onSignedIn: (tokens: Tokens | null) => void }) => (
  <PhoneAndCode action="登录" prove={accountsApi.signInByPhone} onProved={onSignedIn} />
);
