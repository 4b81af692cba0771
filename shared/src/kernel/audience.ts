/** Whom something is for: one notion for letters, events and whatever else is told to many. Pure. */

export interface Audience {
  readonly projectId: string;
  /** Empty: the whole project. */
  readonly buildingIds: readonly string[];
}

/** Whether a home is meant: it lies in the project and, where buildings are named, in one of them. */
export const isAddressedTo = (
  { projectId, buildingIds }: Audience,
  home: { readonly projectId: string; readonly buildingId: string },
): boolean => projectId === home.projectId && (buildingIds.length === 0 || buildingIds.includes(home.buildingId));

/** `全体业主`, `3 栋、5 栋的业主`. */
export const sayAudience = (buildingNames: readonly string[]): string =>
  buildingNames.length === 0 ? '全体业主' : `${buildingNames.join('、')}的业主`;
