/** The projects and buildings a member of staff works for. */
import { useResource } from '../api';
import { projectsApi } from './api';

export const useMyProjects = () => useResource('desk projects', () => projectsApi.desk({}));
