/** What other capabilities may use of projects. */
export { ProjectList } from './components/ProjectList';
export { useMyProjects } from './useMyProjects';
export { useProjects } from './useProjects';
