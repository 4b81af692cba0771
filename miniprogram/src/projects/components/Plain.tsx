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

/** A fact that begins with its number stands large, what goes with it small below. */
const FIGURE = /^(?=.*\d)([^，。；]{1,10})(?:，(.*))?$/s;

export function Figures({ facts }: { facts: readonly Said[] }) {
  const figures = facts.flatMap((fact) => {
    const [, figure, rest] = FIGURE.exec(fact.text) ?? [];
    return figure ? { ...fact, figure, rest } : [];
  });
  const words = facts.filter(({ label }) => !figures.some((figure) => figure.label === label));
  return (
    <Card className="num">
      <View className="figures">
        {figures.map(({ label, figure, rest }) => (
          <View className="figure" key={label}>
            <View className="figure-value">{figure}</View>
            <View className="small">{rest ? `${label}，${rest}` : label}</View>
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
