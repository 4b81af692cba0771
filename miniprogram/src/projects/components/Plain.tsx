/** Facts as the declaration words them: what it is about, the fact itself, what goes with it. */
import { View } from '@tarojs/components';
import { Card, Facts } from '../../ui';

interface Said {
  readonly label: string;
  readonly text: string;
}

export function Plain({ facts }: { facts: readonly Said[] }) {
  return (
    <Card className="plain-facts">
      <Facts ruled facts={facts.map(({ label, text }) => ({ name: label, value: text }))} />
    </Card>
  );
}

/** What a fact begins with, when that is a figure short enough to stand large; the rest goes small below. */
function figureOf({ label, text }: Said) {
  const [figure = '', ...rest] = text.split('，');
  const stands = /\d/.test(figure) && figure.length <= 10;
  return stands ? { label, figure, note: [label, ...rest].join('，') } : null;
}

export function Figures({ facts }: { facts: readonly Said[] }) {
  const figures = facts.flatMap((fact) => figureOf(fact) ?? []);
  const words = facts.filter((fact) => figureOf(fact) === null);
  return (
    <Card className="num">
      <View className="figures">
        {figures.map(({ label, figure, note }) => (
          <View className="figure" key={label}>
            <View className="figure-value">{figure}</View>
            <View className="small">{note}</View>
          </View>
        ))}
      </View>
      {words.map(({ label, text }) => (
        <View className="small gap-3" key={label}>
          {label}：{text}
        </View>
      ))}
    </Card>
  );
}
