/** What a demo project is written as: days count from today, so that the company is always in the middle of its work. */
import type { AdverseKind, CertificateKind } from '@jiashu/shared/projects/vocabulary';
import type { SceneName } from '../pictures';

/** Days from today; negative is past. */
export type Offset = number;

/** When a milestone is planned, when it comes (or came), and since when that is known to differ from the plan. */
export type MilestonePlan =
  | readonly [planned: Offset]
  | readonly [planned: Offset, comes: Offset]
  | readonly [planned: Offset, comes: Offset, known: Offset];

export interface BuildingPlan {
  /** `3` is called `3 栋`. */
  readonly number: number;
  readonly floors: number;
  readonly units: number;
  readonly homesPerFloor: number;
  /** In the order of the milestones: 开工 正负零 封顶 落架 外立面 园林 竣工备案 交付. */
  readonly milestones: readonly MilestonePlan[];
  readonly late?: { readonly since: Offset; readonly reason: string };
}

export interface ProjectPlan {
  readonly name: string;
  readonly region: string;
  readonly city: string;
  readonly address: string;
  readonly hotline: string;
  readonly buildings: readonly BuildingPlan[];
  /** How many of 100 homes are sold, and when the first and the last of them were. */
  readonly sold: { readonly percent: number; readonly from: Offset; readonly to: Offset };
  readonly photos: readonly SceneName[];
  readonly declaration: DeclarationPlan;
}

export interface DeclarationPlan {
  readonly version: number;
  readonly updated: Offset;
  readonly certificates: readonly (readonly [kind: CertificateKind, number: string, note: string])[];
  readonly adverse: readonly AdversePlan[];
  readonly parking: readonly (readonly [label: string, text: string])[];
  readonly showFlat: readonly (readonly [shown: string, delivered: string])[];
  readonly delivery: readonly (readonly [label: string, text: string])[];
  readonly service: readonly (readonly [label: string, text: string])[];
}

/** `x` and `y` are percent of the plan's width and height. */
export type AdversePlan = readonly [
  kind: AdverseKind,
  side: 'inside' | 'outside',
  meters: number,
  x: number,
  y: number,
  shownSince: Offset,
  affects: string,
];
