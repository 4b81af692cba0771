/** The declaration that stands: who and where, how far it is built, what is new, then section by section, bad news first. */

import type { ServiceFigures as Figures } from '@jiashu/shared/figures/schema';
import { type Day, dayOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import type { Declaration } from '@jiashu/shared/projects/declaration';
import type { ProjectView } from '@jiashu/shared/projects/schema';
import { Text, View } from '@tarojs/components';
import { pictureOf } from '../../api';
import { ServiceFigures, useFigures } from '../../figures';
import { open } from '../../platform/navigate';
import { Asked } from '../../prospects';
import { Heading, Link, PhotoGrid, Section } from '../../ui';
import { firstParts, otherParts, type Part } from '../declarationParts';
import type { Reading } from '../useReading';
import { sayCount, sayHandoverMonth, sayPhone } from '../words';
import { Growing } from './Growing';
import { Progress } from './Progress';
import { Relations } from './Relations';
import { SectionStrip } from './SectionStrip';
import { ShareButton } from './ShareButton';
import { SinceLastTime } from './SinceLastTime';

interface Props {
  project: ProjectView;
  declaration: Declaration;
  today: Day;
  reading: Reading;
}

export function Sunshine({ project, declaration, today, reading }: Props) {
  const { id, buildings } = project;
  const figures = useFigures(id).data;
  const parts = partsOf(project, declaration, today, figures);
  const idOf = ({ key }: Part) => `p${id}-${key}`;
  return (
    <View>
      <WhoAndWhere project={project} today={today} />
      <View className="gap-6 screen-aside-phone">
        <Growing buildings={buildings} today={today} />
      </View>
      {reading.knows && <SinceLastTime projectId={id} knows={reading.knows} />}
      <View className="gap-3">
        <Link go onTap={() => open('projects/pages/compare', { a: id })}>
          和另一个小区放在一起看
        </Link>
      </View>
      <VersionLine projectId={id} declaration={declaration} today={today} />
      <SectionStrip sections={parts.map((part) => ({ id: idOf(part), name: part.name }))} />
      {parts.map((part) => (
        <View key={part.key} id={idOf(part)} className="project-part">
          <Section title={part.title} note={part.note}>
            {part.body}
          </Section>
        </View>
      ))}
      <View className="project-end">
        <ShareButton path={`/projects/${id}`} />
      </View>
      <View className="small center project-end">
        点“我已阅读”，只记下您、版次和时间。
        <View>它说明我们讲过了，不代表您同意。</View>
        <View className="gap-3">觉得哪一条不对，请打 {sayPhone(project.hotline)}。改了会写明是第几版、哪天改的。</View>
      </View>
    </View>
  );
}

function WhoAndWhere({ project, today }: { project: ProjectView; today: Day }) {
  const { name, address, homes, handoverOn, buildings } = project;
  return (
    <View>
      <Heading level={1} eyebrow={handoverOn < today ? '住进来之后，这一页也一直在' : '签约之前，请先读完这一页'}>
        {name}
      </Heading>
      <View className="meta gap-1 num">
        <View>{address}</View>
        <View>
          {sayCount(buildings.length)}栋 {homes} 户
        </View>
        <View>{sayHandoverMonth(project)}</View>
      </View>
    </View>
  );
}

function VersionLine({ projectId, declaration, today }: { projectId: string; declaration: Declaration; today: Day }) {
  const { version, publishedAt } = declaration;
  return (
    <View className="project-version num">
      <View>
        <Text className="strong plain">第 {version} 版</Text> · {sayNear(dayOf(new Date(publishedAt)), today)}更新
      </View>
      <Link tone="strong" go onTap={() => open('projects/pages/changes', { id: projectId })}>
        {version > 1 ? '看看改了什么' : '各版'}
      </Link>
    </View>
  );
}

function partsOf(
  { id, city, buildings, photos, hotline }: ProjectView,
  declaration: Declaration,
  today: Day,
  figures: Figures | undefined,
): Part[] {
  const pictures = photos.map((photo) => pictureOf(photo));
  const ours = <Relations relations={declaration.relations} hotline={hotline} />;
  return [
    ...firstParts(declaration, today),
    { key: 'progress', name: '进度', title: '计划和实际', body: <Progress id={id} buildings={buildings} /> },
    ...(pictures.length > 0
      ? [{ key: 'photos', name: '照片', title: '工地照片', body: <PhotoGrid photos={pictures} /> }]
      : []),
    ...otherParts(declaration),
    ...(figures
      ? [{ key: 'served', name: '服务', title: `我们在${city}做得怎样`, body: <ServiceFigures figures={figures} /> }]
      : []),
    { key: 'asked', name: '问答', title: '大家问过的', body: <Asked projectId={id} /> },
    { key: 'relations', name: '找我们', title: '觉得不对，找我们', body: ours },
  ];
}
