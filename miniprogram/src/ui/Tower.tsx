/** The growing house: one row a floor; built floors clay, the one being built hatched, the owner's own cinnabar. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';

export type FloorState = 'built' | 'next' | 'todo';

/** How floor `n` (1 is the lowest) stands when `built` floors are done. */
export function floorState(n: number, built: number): FloorState {
  if (n <= built) return 'built';
  return n === built + 1 ? 'next' : 'todo';
}

/** Height of one floor in px, gap of 2 left out, so that `floors` rows fill about `height`: never thinner than a line can show. */
export function floorHeight(floors: number, height: number, gap = 2): number {
  return Math.min(14, Math.max(3, Math.floor((height + gap) / floors - gap)));
}

/** What the drawing says in words. */
export function towerInWords(floors: number, built: number, mine?: number): string {
  const done = built >= floors ? `共 ${floors} 层，已封顶` : `共 ${floors} 层，盖到第 ${built} 层`;
  return mine ? `${done}，您家在第 ${mine} 层` : done;
}

export interface TowerProps {
  floors: number;
  /** Floors done, from the ground up. */
  built: number;
  /** The owner's floor. */
  mine?: number | undefined;
  /** Height of the whole in px: 232 unless said. */
  height?: number | undefined;
  /** px a floor takes besides its own height. */
  gap?: number | undefined;
  /** Floor the plan expects today: a line across. */
  planned?: number | undefined;
  /** Write 您家 beside the owner's floor. */
  named?: boolean | undefined;
}

export function Tower({ floors, built, mine, height = 232, gap = 2, planned, named = true }: TowerProps) {
  const size = floorHeight(floors, height, gap);
  const bottom = (n: number) => n * (size + gap) - gap;
  return (
    <View className="tower" {...aria({ role: 'img', label: towerInWords(floors, built, mine) })}>
      {Array.from({ length: floors }, (_, i) => i + 1).map((n) => (
        <View
          key={n}
          className={join(
            'floor',
            floorState(n, built) !== 'built' && `floor-${floorState(n, built)}`,
            n === mine && 'floor-mine',
            n === built && 'floor-top',
          )}
          style={{ height: `${size}px`, marginTop: n === floors ? '0' : `${gap}px` }}
        />
      ))}
      {named && mine !== undefined && (
        <View className="tower-mine" style={{ bottom: `${bottom(mine) - size / 2 - 8}px` }} {...aria({ hidden: true })}>
          您家
        </View>
      )}
      {planned !== undefined && planned > 0 && (
        <View className="tower-plan" style={{ bottom: `${bottom(planned)}px` }} />
      )}
    </View>
  );
}
