import { organisation } from '@jiashu/shared/organisation/contract';
import { client } from '../api';

export const organisationApi = client(organisation);
