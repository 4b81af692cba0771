/** A camera with upright verticals: turns metres in the scene into points on the picture. */

import type { Point } from './shapes';

/** Metres: x to the right, y up, z away from the viewer. */
export type Spot = readonly [x: number, y: number, z: number];

export interface View {
  /** The outline on the picture, cut where it runs behind the camera; empty when nothing is left. */
  see(spots: readonly Spot[]): Point[];
  /** Picture units per metre at a spot. */
  scaleAt(spot: Spot): number;
  /** Where the camera stands: solids need it to know which faces it sees. */
  readonly eye: Spot;
  /** The spot on the ground so many metres to the right of the line of sight and so many ahead. */
  ahead(right: number, deep: number): Spot;
}

interface Camera {
  eye: Spot;
  /** Radians to the right. */
  yaw?: number;
  /** Picture units at one metre's distance: about 900 is a wide room lens. */
  focal?: number;
  /** Where the vanishing point of the view lies on the picture. */
  centre?: Point;
}

const NEAR = 0.12;

function cutAtNear(spots: readonly Spot[]): Spot[] {
  return spots.flatMap((spot, i) => {
    const next = spots[(i + 1) % spots.length] ?? spot;
    const kept: Spot[] = spot[2] >= NEAR ? [spot] : [];
    if (spot[2] >= NEAR === next[2] >= NEAR) return kept;
    const share = (NEAR - spot[2]) / (next[2] - spot[2]);
    const cut: Spot = [spot[0] + (next[0] - spot[0]) * share, spot[1] + (next[1] - spot[1]) * share, NEAR];
    return [...kept, cut];
  });
}

export function viewFrom({ eye, yaw = 0, focal = 900, centre = [640, 400] }: Camera): View {
  const [sin, cos] = [Math.sin(yaw), Math.cos(yaw)];
  const turned = ([x, y, z]: Spot): Spot => {
    const [dx, dz] = [x - eye[0], z - eye[2]];
    return [dx * cos - dz * sin, y - eye[1], dx * sin + dz * cos];
  };
  const onPicture = ([x, y, z]: Spot): Point => [centre[0] + (focal * x) / z, centre[1] - (focal * y) / z];
  return {
    eye,
    ahead: (right, deep) => [eye[0] + right * cos + deep * sin, 0, eye[2] - right * sin + deep * cos],
    see: (spots) => cutAtNear(spots.map(turned)).map(onPicture),
    scaleAt: (spot) => focal / Math.max(NEAR, turned(spot)[2]),
  };
}

/** A straight-on close-up: x and y in metres from the lower left corner, no depth. */
export function closeView(pixelsPerMetre: number, height: number): View {
  return {
    eye: [0, 0, -100],
    ahead: (right) => [right, 0, 0],
    see: (spots) => spots.map(([x, y]) => [x * pixelsPerMetre, height - y * pixelsPerMetre]),
    scaleAt: () => pixelsPerMetre,
  };
}
