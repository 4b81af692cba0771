import { prospects } from '@jiashu/shared/prospects/contract';
import { client } from '../api';

export const prospectsApi = client(prospects);
