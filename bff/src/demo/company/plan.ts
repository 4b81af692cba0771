/** What a demo project is written as: days count from today, so that the company is always in the middle of its work. */
import type { KeyFigureName } from '@jiashu/shared/projects/keyFigures';
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

type Labelled = readonly (readonly [label: string, text: string])[];

/** What one version of the sunshine declaration says. */
export interface DeclarationPlan {
  readonly certificates: readonly (readonly [kind: CertificateKind, number: string, note: string])[];
  readonly adverse: readonly AdversePlan[];
  /** What may not be sold yet; empty when everything may. */
  readonly notForSale: string;
  /** Prices in ten thousand yuan. */
  readonly layouts: readonly (readonly [name: string, low: number, high: number, left: number])[];
  readonly priceRules: Labelled;
  readonly figures: readonly (readonly [name: KeyFigureName, value: number, note: string])[];
  readonly parking: Labelled;
  readonly showFlat: readonly (readonly [shown: string, delivered: string])[];
  readonly delivery: Labelled;
  readonly service: Labelled;
  readonly relations: Labelled;
  readonly contract: Labelled;
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
