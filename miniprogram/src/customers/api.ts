import { customers } from '@jiashu/shared/customers/contract';
import { client } from '../api';

export const customersApi = client(customers);
