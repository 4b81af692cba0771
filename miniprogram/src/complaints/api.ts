import { complaints } from '@jiashu/shared/complaints/contract';
import { client } from '../api';

export const complaintsApi = client(complaints);
