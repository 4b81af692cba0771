/** A list of short lines with a note each: the programme, the rules. */
import { View } from '@tarojs/components';
import type { Failure } from '../../../api';
import { Field, Icon, Link, Tap, TextInput } from '../../../ui';

interface Line {
  readonly key: string;
  title: string;
  note: string;
  floor?: string;
}

interface Props<L extends Line> {
  title: string;
  hint: string;
  lines: readonly L[];
  /** A new line. */
  fresh: Omit<L, 'key'>;
  /** Asks on which floor. */
  withFloor?: boolean | undefined;
  /** Where the server names what is wrong. */
  path: string;
  failure: Failure | null;
  onChange: (lines: L[]) => void;
}

export function Lines<L extends Line>({ title, hint, lines, fresh, withFloor, path, failure, onChange }: Props<L>) {
  const set = (key: string, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const add = () => onChange([...lines, { ...fresh, key: `line-${Date.now()}` } as L]);
  return (
    <Field label={title} hint={hint} error={failure?.at(path)}>
      {lines.map((line) => (
        <View key={line.key} className="event-line">
          <View className="event-line-fields">
            <View className="event-pair">
              {withFloor && (
                <View className="event-narrow">
                  <TextInput
                    label="几层"
                    type="number"
                    placeholder="几层"
                    value={line.floor ?? ''}
                    onInput={(floor) => set(line.key, { floor })}
                  />
                </View>
              )}
              <View className="event-cell">
                <TextInput
                  label={title}
                  value={line.title}
                  maxLength={40}
                  onInput={(words) => set(line.key, { title: words })}
                />
              </View>
            </View>
            <View className="gap-2">
              <TextInput
                label="再说一句"
                placeholder="再说一句"
                value={line.note}
                maxLength={100}
                onInput={(note) => set(line.key, { note })}
              />
            </View>
          </View>
          <Tap
            label={`去掉${line.title}`}
            className="event-remove"
            onTap={() => onChange(lines.filter((one) => one.key !== line.key))}
          >
            <Icon name="trash" size={20} />
          </Tap>
        </View>
      ))}
      <Link onTap={add}>再加一条</Link>
    </Field>
  );
}
