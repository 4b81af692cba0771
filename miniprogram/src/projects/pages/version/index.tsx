/** One version as it stood, whole: what was written once can always be read again. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { Text, View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { open } from '../../../platform/navigate';
import { Heading, Link, Resource, Screen, Section } from '../../../ui';
import { SkeletonProject } from '../../components/SkeletonProject';
import { firstParts, otherParts } from '../../declarationParts';
import { useVersion } from '../../useProjects';
import '../../changes.css';
import '../../projects.css';

export default function VersionPage() {
  const { id = '', version = '1' } = useRouter().params;
  const declaration = useVersion(id, Number(version));
  return (
    <Screen title={`第 ${version} 版`}>
      <Resource of={declaration} skeleton={<SkeletonProject />}>
        {(data) => {
          const day = dayOf(new Date(data.publishedAt));
          return (
            <View>
              <Heading level={1} eyebrow="当时就是这样公示的">
                <Text className="nowrap">第 {data.version} 版，</Text>
                <Text className="nowrap">{sayFullDay(day)}</Text>
              </Heading>
              <Link go onTap={() => open('projects/pages/changes', { id, from: data.version })}>
                和现在这一版比，改了什么
              </Link>
              {[...firstParts(data, day), ...otherParts(data)].map(({ key, title, note, body }) => (
                <Section key={key} title={title} note={note}>
                  {body}
                </Section>
              ))}
            </View>
          );
        }}
      </Resource>
    </Screen>
  );
}
