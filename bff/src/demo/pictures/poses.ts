/** How a person stands, points, crouches: the joints of each pose. */

import type { Point } from './canvas/shapes';

export const POSES = ['stand', 'point', 'crouch', 'reach', 'carry', 'walk', 'wave', 'write'] as const;
export type Pose = (typeof POSES)[number];

/** Joints in body heights above the feet, facing right: [hand, elbow] for both arms, [foot, knee] for both legs. */
export interface Joints {
  hip: Point;
  neck: Point;
  arms: readonly [readonly [Point, Point], readonly [Point, Point]];
  legs: readonly [readonly [Point, Point], readonly [Point, Point]];
}

const STANDING: Joints['legs'] = [
  [
    [-0.065, 0.05],
    [-0.055, 0.25],
  ],
  [
    [0.075, 0.05],
    [0.06, 0.25],
  ],
];
const HANGING = [
  [-0.13, 0.47],
  [-0.13, 0.62],
] as const;

const upright = (arm: readonly [Point, Point], other: readonly [Point, Point] = HANGING): Joints => ({
  hip: [0, 0.48],
  neck: [0.01, 0.81],
  arms: [other, arm],
  legs: STANDING,
});

export const JOINTS: Record<Pose, Joints> = {
  stand: upright([
    [0.14, 0.45],
    [0.15, 0.62],
  ]),
  point: upright([
    [0.36, 0.82],
    [0.2, 0.72],
  ]),
  reach: upright(
    [
      [0.24, 1.04],
      [0.2, 0.86],
    ],
    [
      [0.2, 0.92],
      [0.16, 0.76],
    ],
  ),
  wave: upright([
    [0.2, 1.08],
    [0.24, 0.88],
  ]),
  write: upright(
    [
      [0.2, 0.63],
      [0.12, 0.58],
    ],
    [
      [0.17, 0.6],
      [0.02, 0.57],
    ],
  ),
  carry: upright(
    [
      [0.22, 0.58],
      [0.14, 0.6],
    ],
    [
      [0.2, 0.56],
      [-0.04, 0.57],
    ],
  ),
  walk: {
    hip: [0, 0.48],
    neck: [0.03, 0.81],
    arms: [
      [
        [-0.16, 0.5],
        [-0.12, 0.64],
      ],
      [
        [0.17, 0.52],
        [0.14, 0.64],
      ],
    ],
    legs: [
      [
        [-0.2, 0.07],
        [-0.07, 0.25],
      ],
      [
        [0.17, 0.05],
        [0.11, 0.26],
      ],
    ],
  },
  crouch: {
    hip: [-0.1, 0.24],
    neck: [0.06, 0.52],
    arms: [
      [
        [0.27, 0.14],
        [0.15, 0.3],
      ],
      [
        [0.31, 0.18],
        [0.2, 0.31],
      ],
    ],
    legs: [
      [
        [-0.05, 0.05],
        [0.12, 0.22],
      ],
      [
        [0.12, 0.05],
        [0.17, 0.26],
      ],
    ],
  },
};
