import { repairs } from '@jiashu/shared/repairs/contract';
import { client } from '../api';

export const repairsApi = client(repairs);
