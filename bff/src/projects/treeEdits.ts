/** What the organisation changes of regions, projects and buildings. Each edit may be told twice and changes nothing then. */
import type { Projects } from '.';
import type { ProjectStore } from './store';

type Edits =
  | 'regions'
  | `${'add' | 'rename' | 'remove'}Region`
  | `${'add' | 'edit' | 'remove'}Project`
  | `${'add' | 'edit' | 'remove'}Building`
  | 'countHomes';

export const treeEdits = (store: ProjectStore): Pick<Projects, Edits> => ({
  regions: store.regions,
  async addRegion(region) {
    await store.addRegion(region);
  },
  async renameRegion(id, name) {
    await store.renameRegion(id, name);
  },
  async removeRegion(id) {
    await store.removeRegion(id);
  },
  async addProject(project) {
    await store.addProject({ ...project, photoIds: [], buildings: [] });
  },
  async editProject(id, set) {
    await store.editProject(id, set);
  },
  async removeProject(id) {
    await store.removeProject(id);
  },
  async addBuilding(projectId, building) {
    await store.addBuilding(projectId, { ...building, builtFloors: 0, homes: 0, lateReason: null, milestones: [] });
  },
  async editBuilding(projectId, { id, name, floors }) {
    await store.editBuilding(projectId, id, { 'buildings.$.name': name, 'buildings.$.floors': floors });
  },
  async removeBuilding(projectId, buildingId) {
    await store.removeBuilding(projectId, buildingId);
  },
  async countHomes(projectId, buildingId, homes) {
    await store.editBuilding(projectId, buildingId, { 'buildings.$.homes': homes });
  },
});
