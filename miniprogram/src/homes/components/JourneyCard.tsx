/** Where my home stands: how far it is built against the plan, what comes next and when, which of the eight steps this is. */
import { STEPS } from '@jiashu/shared/homes/rules';
import type { HomeView, Journey } from '@jiashu/shared/homes/schema';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { Text, View } from '@tarojs/components';
import { Card, Steps, Tower } from '../../ui';

export function JourneyCard({ home }: { home: HomeView }) {
  const { journey } = home;
  return (
    <Card>
      <View className="row top home-card">
        <Tower
          floors={journey.floors}
          built={journey.builtFloors}
          mine={journey.floor}
          planned={journey.plannedFloors ?? undefined}
        />
        <View className="grow home-card-words">
          <View>
            <View className="eyebrow">您的家 · 今天</View>
            <View className="h1 gap-1">{journey.news}</View>
            <View className="small gap-1 num">
              <Pace journey={journey} />
            </View>
          </View>
          <View className="small num">
            <Next journey={journey} />
          </View>
        </View>
      </View>
      <View className="gap-4">
        <Steps count={STEPS.length} at={journey.step} labels={labelsOf(journey)} />
      </View>
    </Card>
  );
}

function Pace({ journey: { floors, builtFloors, daysLate, lateReason, handedOverOn } }: { journey: Journey }) {
  if (handedOverOn) return <View>{sayFullDay(handedOverOn)} 交付</View>;
  return (
    <>
      <View>
        共 {floors} 层，主体完成 {Math.round((100 * builtFloors) / floors)}%
      </View>
      <View>
        {daysLate > 0 ? (
          <Late days={daysLate} reason={lateReason} />
        ) : daysLate < 0 ? (
          `比计划早 ${-daysLate} 天`
        ) : (
          '和计划一样快'
        )}
      </View>
    </>
  );
}

const Late = ({ days, reason }: { days: number; reason: string | null }) => (
  <>
    比计划<Text className="warn">晚 {days} 天</Text>
    {reason ? `，因${reason}` : ''}
  </>
);

function Next({ journey: { next, handedOverOn } }: { journey: Journey }) {
  if (handedOverOn || !next) return null;
  return (
    <>
      下一步
      <View>
        <Text className="strong">{next.title}</Text>　约 {sayFullDay(next.expectedOn)}
      </View>
    </>
  );
}

function labelsOf({ step, handoverOn, handedOverOn }: Journey) {
  const now = { text: STEPS[step] ?? STEPS[0], now: true };
  const month = (handedOverOn ?? handoverOn)?.slice(0, 7).replace('-', '.');
  const handover = { text: month ? `交付 ${month}` : '交付' };
  if (step < 2) return [now, { text: '等待' }, handover, { text: '安居' }];
  if (step > 3) return [{ text: '签约' }, handover, now, { text: '安居' }].slice(0, step > 5 ? 3 : 4);
  return [{ text: '签约' }, now, handover, { text: '安居' }];
}
