import { homes } from '@jiashu/shared/homes/contract';
import { client } from '../api';

export const homesApi = client(homes);
