import { ledger } from '@jiashu/shared/ledger/contract';
import { client } from '../api';

export const ledgerApi = client(ledger);
