/** Service figures as everybody reads them. */
import { z } from 'zod';
import { Day, Id } from '../kernel/fields';
import { figureNames } from './vocabulary';

export const FigureView = z.strictObject({
  name: z.enum(figureNames),
  n: z.int(),
  hits: z.int(),
  /** Null while there are too few. */
  percent: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type FigureView = z.infer<typeof FigureView>;

const Figures = z.array(FigureView).length(figureNames.length);

export const ServiceFigures = z.strictObject({
  /** Both days are counted. */
  period: z.strictObject({ from: Day, to: Day }),
  /** Under this many nothing is said. */
  least: z.int(),
  own: Figures,
  city: z.strictObject({ name: z.string(), projects: z.int(), homes: z.int(), figures: Figures }),
});
export type ServiceFigures = z.infer<typeof ServiceFigures>;

export const figureWires = { show: { input: z.strictObject({ projectId: Id }), output: ServiceFigures } };
