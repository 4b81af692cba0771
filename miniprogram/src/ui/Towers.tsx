/** Buildings side by side on one ground, each with a line where the plan expects it today. */
import { View } from '@tarojs/components';
import { floorHeight, Tower } from './Tower';

export interface Building {
  name: string;
  floors: number;
  built: number;
  /** Floor the plan expects today. */
  planned?: number | undefined;
  mine?: number | undefined;
  /** What stands under the name: 18 层, 封顶. */
  note?: string | undefined;
  /** Bad news under it: 晚 4 天. */
  late?: string | undefined;
}

export interface TowersProps {
  buildings: readonly Building[];
  /** Height in px of the tallest: 168 unless said. */
  height?: number | undefined;
}

export function Towers({ buildings, height = 168 }: TowersProps) {
  const tallest = Math.max(1, ...buildings.map(({ floors }) => floors));
  const storey = floorHeight(tallest, height, 1.5) + 1.5;
  return (
    <View>
      <View className="towers">
        {buildings.map(({ name, floors, built, planned, mine }) => (
          <Tower
            key={name}
            floors={floors}
            built={built}
            mine={mine}
            planned={planned}
            height={floors * storey}
            gap={1.5}
            named={false}
          />
        ))}
      </View>
      <View className="towers-names num">
        {buildings.map(({ name, note, late }) => (
          <View className="towers-name" key={name}>
            <View className="towers-title">{name}</View>
            {note && <View>{note}</View>}
            {late && <View className="warn">{late}</View>}
          </View>
        ))}
      </View>
    </View>
  );
}
