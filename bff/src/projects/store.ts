/** Regions, projects and their buildings in MongoDB. */
import type { Milestone } from '@jiashu/shared/projects/rules';
import { type Connection, Schema } from 'mongoose';
import { outboxField, type Recorded } from '../history';
import { collection } from '../infra/collection';

export interface Region {
  _id: string;
  name: string;
}

export interface BuildingRecord {
  id: string;
  name: string;
  floors: number;
  builtFloors: number;
  homes: number;
  lateReason: string | null;
  milestones: Milestone[];
}

export interface ProjectRecord extends Recorded {
  regionId: string;
  name: string;
  city: string;
  address: string;
  hotline: string;
  handoverOn: string;
  photoIds: string[];
  buildings: BuildingRecord[];
}

const regionSchema = new Schema<Region>({ _id: String, name: String }, { collection: 'regions', versionKey: false });

const day = { type: String, default: null };
const building = {
  id: String,
  name: String,
  floors: Number,
  builtFloors: Number,
  homes: Number,
  lateReason: day,
  milestones: [{ kind: String, plannedOn: String, expectedOn: String, doneOn: day, _id: false }],
  _id: false,
};

const projectSchema = new Schema<ProjectRecord>(
  {
    _id: String,
    regionId: String,
    name: String,
    city: String,
    address: String,
    hotline: String,
    handoverOn: String,
    photoIds: [String],
    buildings: [building],
    ...outboxField,
  },
  { collection: 'projects', versionKey: false, id: false },
)
  .index({ regionId: 1 })
  .index({ 'outbox.at': 1 }, { sparse: true });

export type ProjectStore = ReturnType<typeof createProjectStore>;

/** There are tens of projects, at most a thousand: lists of them come whole. */
const MOST = 1_000;

export function createProjectStore(db: Connection) {
  const regions = collection(db, 'Region', regionSchema);
  const projects = collection(db, 'Project', projectSchema);
  return {
    projects,
    all: () => projects.find({}).sort({ _id: 1 }).limit(MOST).lean<ProjectRecord[]>(),
    project: (id: string) => projects.findById(id).lean<ProjectRecord>(),
    some: (ids: readonly string[]) =>
      projects
        .find({ _id: { $in: ids } })
        .sort({ _id: 1 })
        .lean<ProjectRecord[]>(),
    idsIn: async (regionId: string | null) => {
      const rows = await projects
        .find(regionId ? { regionId } : {}, { _id: 1 })
        .limit(MOST)
        .lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    region: (id: string) => regions.findById(id).lean<Region>(),
    regions: () => regions.find({}).sort({ _id: 1 }).limit(MOST).lean<Region[]>(),
    /** Adds it once. */
    addRegion: ({ _id, name }: Region) => regions.updateOne({ _id }, { $setOnInsert: { name } }, { upsert: true }),
    removeRegion: (id: string) => regions.deleteOne({ _id: id }),
    renameRegion: (id: string, name: string) => regions.updateOne({ _id: id }, { $set: { name } }),
    /** Adds it once. */
    addProject: ({ _id, ...rest }: ProjectRecord) =>
      projects.updateOne({ _id }, { $setOnInsert: rest }, { upsert: true }),
    editProject: (id: string, set: Partial<ProjectRecord>) => projects.updateOne({ _id: id }, { $set: set }),
    removeProject: (id: string) => projects.deleteOne({ _id: id, buildings: { $size: 0 } }),
    removeBuilding: (id: string, buildingId: string) =>
      projects.updateOne(
        { _id: id },
        { $pull: { buildings: { id: buildingId, builtFloors: 0, milestones: { $size: 0 } } } },
      ),
    /** Adds it once. */
    addBuilding: (id: string, one: BuildingRecord) =>
      projects.updateOne({ _id: id, 'buildings.id': { $ne: one.id } }, { $push: { buildings: one } }),
    editBuilding: (id: string, buildingId: string, set: Readonly<Record<string, unknown>>) =>
      projects.updateOne({ _id: id, 'buildings.id': buildingId }, { $set: set }),
    insertRegions: (rows: readonly Region[]) => regions.insertMany(rows),
    insertProjects: (rows: readonly ProjectRecord[]) => projects.insertMany(rows),
    setBuildings: (id: string, buildings: BuildingRecord[]) => projects.updateOne({ _id: id }, { $set: { buildings } }),
  };
}
