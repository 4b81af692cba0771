/** The site plans of the demo projects: sketches in percent, north up. */
import type { PlanPoint, SitePlan } from '@jiashu/shared/projects/declaration';

type XY = readonly [x: number, y: number];
type Block = readonly [number: number, x: number, y: number, width: number, height: number];
type Road = readonly [name: string, from: XY, to: XY];

const point = ([x, y]: XY): PlanPoint => ({ x, y });

const site = (redLine: readonly XY[], buildings: readonly Block[], roads: readonly Road[]): SitePlan => ({
  redLine: redLine.map(point),
  buildings: buildings.map(([number, x, y, width, height]) => ({ name: `${number} 栋`, at: { x, y }, width, height })),
  roads: roads.map(([name, from, to]) => ({ name, from: point(from), to: point(to) })),
});

/** By the project's name. */
export const SITES: Readonly<Record<string, SitePlan>> = {
  枕河里: site(
    [
      [15, 20],
      [83, 17],
      [87, 82],
      [17, 85],
    ],
    [
      [1, 30, 34, 17, 9],
      [2, 46, 58, 17, 9],
      [3, 69, 36, 17, 9],
      [5, 72, 68, 11, 9],
    ],
    [['柳桥路', [0, 94], [100, 92]]],
  ),
  听松里: site(
    [
      [14, 21],
      [85, 17],
      [89, 84],
      [17, 87],
    ],
    [
      [1, 28, 62, 16, 9],
      [2, 56, 54, 16, 9],
      [3, 36, 35, 16, 9],
      [5, 68, 32, 16, 9],
      [6, 72, 73, 14, 9],
    ],
    [
      ['环城高架', [0, 9], [100, 5]],
      ['听涛路', [0, 96], [100, 93]],
    ],
  ),
  晴川里: site(
    [
      [13, 20],
      [86, 22],
      [88, 84],
      [18, 87],
    ],
    [
      [1, 32, 52, 16, 9],
      [2, 52, 32, 16, 9],
      [3, 54, 68, 16, 9],
      [5, 76, 54, 11, 9],
    ],
    [
      ['滨海高架', [0, 6], [100, 8]],
      ['晴川大道', [0, 96], [100, 94]],
    ],
  ),
  桐荫里: site(
    [
      [14, 18],
      [82, 16],
      [86, 84],
      [16, 86],
    ],
    [
      [1, 33, 32, 22, 9],
      [2, 62, 70, 22, 9],
      [3, 32, 62, 16, 9],
      [5, 66, 38, 16, 9],
    ],
    [['旧渡街', [0, 94], [100, 93]]],
  ),
};
