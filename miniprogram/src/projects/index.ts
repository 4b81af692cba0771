/** What other capabilities may use of projects. */
export { AudienceFields } from './AudienceFields';
export { ProjectList } from './components/ProjectList';
export { useMyProjects } from './useMyProjects';
export { useProjects } from './useProjects';
export { sayPhone } from './words';
