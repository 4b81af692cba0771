/** What a company decides about the figures it shows. */

export interface FigurePolicy {
  /** Under this many a share is not said: too few to judge by (DOMAIN §9). */
  readonly least: number;
  /** How many calendar months are counted, the present one included. */
  readonly months: number;
  /** By when a repair is closed, in days from filing. */
  readonly closeRepairDays: { readonly urgent: number; readonly other: number };
}

export const figurePolicy: FigurePolicy = { least: 30, months: 12, closeRepairDays: { urgent: 3, other: 15 } };
