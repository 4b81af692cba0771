import { ratings } from '@jiashu/shared/ratings/contract';
import { client } from '../api';

export const ratingsApi = client(ratings);
