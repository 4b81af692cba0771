/** Signs in by phone and one-time code. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { useSubmit } from '../../api';
import { accountsApi } from '../api';
import { PhoneAndCode } from './PhoneAndCode';

export const PhoneSignIn = ({ onSignedIn }: { onSignedIn: (tokens: Tokens | null) => void }) => (
  <PhoneAndCode action="登录" proving={useSubmit(accountsApi.signInByPhone)} onProved={onSignedIn} />
);
