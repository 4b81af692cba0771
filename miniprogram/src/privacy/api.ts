import { privacy } from '@jiashu/shared/privacy/contract';
import { client } from '../api';

export const privacyApi = client(privacy);
