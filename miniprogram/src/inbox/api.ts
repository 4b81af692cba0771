import { inbox } from '@jiashu/shared/inbox/contract';
import { client } from '../api';

export const inboxApi = client(inbox);
