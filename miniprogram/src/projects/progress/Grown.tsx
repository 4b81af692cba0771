/** The same view then and now, from the pictures that came with the reports; nothing while there are fewer than two. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import type { BuildingProgress } from '@jiashu/shared/projects/progress/schema';
import { View } from '@tarojs/components';
import { addressOf } from '../../api';
import { Section, ThenAndNow } from '../../ui';

export function Grown({ progress: { building, entries } }: { progress: BuildingProgress }) {
  const pictured = entries.flatMap((entry) =>
    entry.kind === 'floors' && entry.photo ? [{ ...entry, photo: entry.photo }] : [],
  );
  const [first, last] = [pictured[0], pictured.at(-1)];
  if (!first || !last || first === last) return null;
  return (
    <View className="no-print">
      <Section title={`从第 ${first.to} 层到第 ${last.to} 层`} note="拖一拖">
        <View className="progress-grown">
          <ThenAndNow
            before={addressOf(first.photo.large)}
            after={addressOf(last.photo.large)}
            beforeLabel={sayFullDay(dayOf(new Date(first.at)))}
            afterLabel={sayFullDay(dayOf(new Date(last.at)))}
            caption={`${building.name}，同一个位置拍的`}
          />
        </View>
      </Section>
    </View>
  );
}
