/** What an owner reads about his repair, from the news down to its number. */

import { dayOf, weekdayOf } from '@jiashu/shared/kernel/time';
import { sayDay } from '@jiashu/shared/kernel/words';
import type { RepairView } from '@jiashu/shared/repairs/schema';
import { PAYERS, SLOTS } from '@jiashu/shared/repairs/vocabulary';
import { View } from '@tarojs/components';
import { type Loaded, pictureOf } from '../../../api';
import { Avatar, Button, Card, Chip, DateBlock, Heading, PhotoGrid, Section } from '../../../ui';
import { call } from '../../call';
import { Clocks } from '../../components/Clocks';
import { Promises } from '../../components/Promises';
import { RepairThread } from '../../components/RepairThread';
import { WarrantyAnswer } from '../../components/WarrantyAnswer';
import { chipOf, newsOf } from '../../words';
import { Cancel } from './Cancel';

interface Props {
  repair: RepairView;
  loaded: Loaded<RepairView>;
}

export function Story({ repair }: { repair: RepairView }) {
  const { projectName, homeLabel, title, state, warranty, finished, visit, clocks } = repair;
  const news = newsOf(repair, new Date());
  const chip = chipOf(repair);
  return (
    <View>
      <Heading level={1} eyebrow={`${projectName} ${homeLabel}　${title}`}>
        <View className="repair-title">{news.title}</View>
      </Heading>
      <View className="gap-2">{news.note}</View>
      <View className="row wrap gap-3">
        <Chip tone={chip.tone}>{chip.text}</Chip>
        <Chip>{warranty.cover === 'inside' ? '保修期内，免费' : PAYERS[warranty.payer]}</Chip>
        {repair.reworks > 0 && <Chip tone="warn">返工 {repair.reworks} 次</Chip>}
      </View>
      <Engineer repair={repair} />
      {finished && <BeforeAndAfter repair={repair} />}
      {visit && state === 'booked' && <NextVisit repair={repair} visit={visit} />}
      {clocks.length > 0 && (
        <Section title="时限">
          <Clocks clocks={clocks} />
        </Section>
      )}
      <Section title="三个保证">
        <Promises repair={repair} />
      </Section>
      <Section title="保修">
        <WarrantyAnswer warranty={warranty} />
      </Section>
    </View>
  );
}

/** What happened, and the record's number: beside the story on a wide screen, below it on a phone. */
export function Past({ repair, loaded }: Props) {
  return (
    <View>
      <Section title="经过">
        <RepairThread repair={repair} />
      </Section>
      <View className="between repair-foot">
        <View className="small num">单号 {repair.number}</View>
        {repair.moves.includes('cancel') && <Cancel repair={repair} loaded={loaded} />}
      </View>
    </View>
  );
}

function Engineer({ repair: { engineer, hotline } }: { repair: RepairView }) {
  return (
    <View className="row repair-who">
      {engineer && <Avatar name={engineer} />}
      <View className="grow">
        <View className="strong">{engineer ? `${engineer}　房修工程师` : '还没有人接单'}</View>
        <View className="small">{engineer ? '从接单到验收，都是他' : '接单的是谁，这里就写谁的名字'}</View>
      </View>
      <Button kind="line" slim icon="phone" onTap={() => call(hotline)}>
        打热线
      </Button>
    </View>
  );
}

function BeforeAndAfter({ repair: { photos, finished, filedAt, engineer } }: { repair: RepairView }) {
  if (!finished) return null;
  const before = photos[0] && pictureOf(photos[0], `${sayDay(dayOf(new Date(filedAt)))}，您拍的`);
  const after = finished.photos.map((photo, i) =>
    pictureOf(photo, i === 0 ? `${sayDay(dayOf(new Date(finished.at)))}，${engineer}拍的` : undefined),
  );
  return (
    <Section title={before ? '修前，修后' : '修好的样子'}>
      <PhotoGrid columns={2} photos={before ? [before, ...after] : after} />
      <View className="gap-3">{finished.words}</View>
    </Section>
  );
}

function NextVisit({ repair, visit }: { repair: RepairView; visit: NonNullable<RepairView['visit']> }) {
  return (
    <Section title="下次上门">
      <Card>
        <View className="row">
          <DateBlock
            month={Number(visit.day.slice(5, 7))}
            day={Number(visit.day.slice(8))}
            weekday={weekdayOf(visit.day)}
          />
          <View className="grow date-rule">
            <View className="strong">{SLOTS[visit.slot].label}</View>
            <View className="small">{repair.engineer}上门；要改时间，点下面就行</View>
          </View>
        </View>
      </Card>
    </Section>
  );
}
