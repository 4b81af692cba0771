/** What other capabilities may use of projects. */
export { ProjectList } from './components/ProjectList';
export { useProject, useProjects } from './useProjects';
