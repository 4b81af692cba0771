import { accounts } from '@jiashu/shared/accounts/contract';
import { client } from '../api';

export const accountsApi = client(accounts);
