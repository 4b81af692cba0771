/** What there is to see: a section through the house where the stops are on floors, else a thread of them. */
import { Text, View } from '@tarojs/components';
import { useDress } from '../../platform/dress';
import { Card, floorHeight, join, List, ListRow, Tower } from '../../ui';
import { groundStops, type House, type PlacedStop, placedStops, type Stop } from '../programme';

const HEIGHT = 286;
const GAP_OF_FLOORS = 2;

/** px that words take on the narrowest phone: so many characters to a line, so high a line. */
const heightOf =
  (title: { perLine: number; line: number }, note: { perLine: number; line: number }) => (stop: Stop) => {
    const lines = (text: string, perLine: number) => Math.ceil(text.length / perLine);
    return 12 + lines(stop.title, title.perLine) * title.line + lines(stop.note, note.perLine) * note.line;
  };
const USUAL = heightOf({ perLine: 11, line: 26 }, { perLine: 14, line: 20 });
const LARGE = heightOf({ perLine: 9, line: 32 }, { perLine: 10, line: 27 });

export function Programme({ stops, house }: { stops: readonly Stop[]; house: House | null }) {
  const { large } = useDress();
  const height = large ? HEIGHT * 1.5 : HEIGHT;
  const floorPx = house ? floorHeight(house.floors, height) + GAP_OF_FLOORS : 0;
  const placed = house && placedStops(stops, house, floorPx, large ? LARGE : USUAL);
  return house && placed ? (
    <Card>
      <Section house={house} stops={placed} height={height} />
      {groundStops(stops).map((stop, index) => (
        <View key={stop.title} className={index === 0 ? 'section-ground' : 'section-ground-more'}>
          <Words title={stop.title} note={stop.note} />
        </View>
      ))}
    </Card>
  ) : (
    <List>
      {stops.map(({ title, note, floor }) => (
        <ListRow key={title} title={floor === null ? title : `${floor} 层　${title}`} note={note} />
      ))}
    </List>
  );
}

function Section({ house, stops, height }: { house: House; stops: readonly PlacedStop[]; height: number }) {
  return (
    <View className="section-house">
      <Tower
        floors={house.floors}
        built={house.builtFloors}
        mine={house.mine ?? undefined}
        height={height}
        named={false}
      />
      <View className="section-stops">
        {stops.map(({ floor, top, title, note }) => (
          <View
            key={`${floor} ${title}`}
            className={join('section-stop', floor === house.mine && 'section-home')}
            style={{ top: `${top}px` }}
          >
            <Words title={title} note={note} />
          </View>
        ))}
      </View>
    </View>
  );
}

const Words = ({ title, note }: { title: string; note: string }) => (
  <>
    <Text className="strong">{title}</Text>
    {note && <View className="small">{note}</View>}
  </>
);
