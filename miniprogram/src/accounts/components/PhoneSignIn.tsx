/** Signs in by phone and one-time code. */
import type { Tokens } from '@jiashu/shared/accounts/schema';
import { useSubmit } from '../../api';
import { accountsApi } from '../api';
import { PhoneAndCode } from './PhoneAndCode';

interface Props {
  /** Whether he agreed to what he has to. */
  admit: () => boolean;
  onSignedIn: (tokens: Tokens | null) => void;
}

export const PhoneSignIn = ({ admit, onSignedIn }: Props) => (
  <PhoneAndCode action="登录" proving={useSubmit(accountsApi.signInByPhone)} admit={admit} onProved={onSignedIn} />
);
