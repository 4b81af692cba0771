import { figures } from '@jiashu/shared/figures/contract';
import { client } from '../api';

export const figuresApi = client(figures);
