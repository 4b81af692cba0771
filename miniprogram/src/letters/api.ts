import { letters } from '@jiashu/shared/letters/contract';
import { client } from '../api';

export const lettersApi = client(letters);
