/** The five certificates with their numbers; a tap shows the paper itself. One that is missing is said to be missing. */
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { CERTIFICATES, certificateKinds } from '@jiashu/shared/projects/vocabulary';
import { View } from '@tarojs/components';
import { addressOf } from '../../api';
import { Card, ListRow, useViewer } from '../../ui';

export function Certificates({ certificates }: Pick<Declaration, 'certificates'>) {
  const papers = certificates.flatMap(({ photo }) => photo ?? []);
  const { open, viewer } = useViewer(papers.map(({ large }) => addressOf(large)));
  return (
    <Card kind="list">
      {certificateKinds.map((kind) => {
        const found = certificates.find((one) => one.kind === kind);
        const paper = papers.findIndex(({ id }) => id === found?.photo?.id);
        const note = found ? (
          <Numbered number={found.number} note={found.note} />
        ) : (
          <View className="warn">还没有</View>
        );
        return (
          <ListRow
            key={kind}
            title={CERTIFICATES[kind]}
            note={note}
            label={`看${CERTIFICATES[kind]}原件`}
            onTap={paper < 0 ? undefined : () => open(paper)}
          />
        );
      })}
      {viewer}
    </Card>
  );
}

const Numbered = ({ number, note }: { number: string; note: string }) => (
  <View className="num">
    <View>{number}</View>
    {note && <View>{note}</View>}
  </View>
);
