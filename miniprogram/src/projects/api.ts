import { projects } from '@jiashu/shared/projects/contract';
import { client } from '../api';

export const projectsApi = client(projects);
