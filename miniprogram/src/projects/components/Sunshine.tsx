/** The declaration's sections in their order; one without content is left out, and so is its name in the strip. */
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import type { ProjectView } from '@jiashu/shared/projects/schema';
import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { pictureOf } from '../../api';
import { Heading, PhotoGrid, Section } from '../../ui';
import { sayCount, sayHandoverMonth, sayPhone } from '../words';
import { BadNews } from './BadNews';
import { Certificates } from './Certificates';
import { Growing } from './Growing';
import { Figures, Plain } from './Plain';
import { Progress } from './Progress';
import { SectionStrip } from './SectionStrip';
import { ShowFlat } from './ShowFlat';

interface Part {
  readonly id: string;
  /** In the strip. */
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly body: ReactNode;
}

export function Sunshine({ project, today }: { project: ProjectView; today: Day }) {
  const { name, address, homes, handoverOn, buildings, declaration, hotline } = project;
  const parts = partsOf(project, today);
  const delivered = handoverOn < today;
  return (
    <View>
      <Heading level={1} eyebrow={delivered ? '住进来之后，这一页也一直在' : '签约之前，请先读完这一页'}>
        {name}
      </Heading>
      <View className="meta gap-1 num">
        <View>{address}</View>
        <View>
          {sayCount(buildings.length)}栋 {homes} 户
        </View>
        <View>{sayHandoverMonth(project)}</View>
      </View>
      <View className="gap-6 screen-aside-phone">
        <Growing buildings={buildings} today={today} />
      </View>
      <View className="project-version num">
        <Text className="strong plain">第 {declaration.version} 版</Text> ·{' '}
        {sayNear(dayOf(new Date(declaration.updatedAt)), today)}更新
      </View>
      <SectionStrip sections={parts} />
      {parts.map(({ id, title, note, body }) => (
        <View key={id} id={id} className="project-part">
          <Section title={title} note={note}>
            {body}
          </Section>
        </View>
      ))}
      <View className="small center project-end">
        觉得哪一条不对，或者少了一条，请打 {sayPhone(hotline)} 告诉我们。
        <View>改了会写明是第几版、哪天改的。</View>
      </View>
    </View>
  );
}

function partsOf({ id, buildings, declaration, photos }: ProjectView, today: Day): Part[] {
  const { adverseFactors, certificates, showFlat, parking, delivery, service } = declaration;
  const bad = adverseFactors.length;
  const part = (key: string, name: string, title: string, body: ReactNode, note?: string): Part => ({
    ...{ id: `p${id}-${key}`, name, title, body },
    ...(note ? { note } : {}),
  });
  return [
    part(
      'bad',
      '坏消息',
      '坏消息先说',
      <BadNews declaration={declaration} today={today} />,
      bad ? `${sayCount(bad)}条` : undefined,
    ),
    part(
      'papers',
      '五证',
      '五证',
      <Certificates certificates={certificates} />,
      certificates.some(({ photo }) => photo) ? '点开看原件' : undefined,
    ),
    part('progress', '进度', '计划和实际', <Progress buildings={buildings} />),
    ...(photos.length > 0
      ? [part('photos', '照片', '工地照片', <PhotoGrid photos={photos.map((photo) => pictureOf(photo))} />)]
      : []),
    ...(showFlat.length > 0
      ? [part('flat', '样板间', '样板间贴士', <ShowFlat showFlat={showFlat} />, '和您的家不同的都在这里')]
      : []),
    ...(parking.length > 0 ? [part('parking', '车位', '车位', <Figures facts={parking} />)] : []),
    ...(delivery.length > 0 ? [part('delivery', '交付', '交付标准', <Plain facts={delivery} />)] : []),
    ...(service.length > 0 ? [part('service', '物业', '物业和客服', <Plain facts={service} />)] : []),
  ];
}
