/** Chips instead of a form: what is chosen is filled with ink and ticked, never marked by colour alone. */
import { View } from '@tarojs/components';
import { aria } from './aria';
import { join } from './join';
import { Tap } from './Tap';

export interface Choice<T extends string> {
  value: T;
  label: string;
  /** Cannot be chosen now: 约满. */
  off?: boolean | undefined;
}

interface Common<T extends string> {
  options: readonly Choice<T>[];
  /** What is being asked, for a screen reader. */
  label: string;
  /** Columns of the grid (3 unless said), or `flow`: as wide as their words. */
  columns?: 2 | 3 | 4 | 'flow' | undefined;
}

export interface OneChoice<T extends string> extends Common<T> {
  multi?: false | undefined;
  value: T | null | undefined;
  onChange: (value: T) => void;
}

export interface ManyChoices<T extends string> extends Common<T> {
  multi: true;
  value: readonly T[];
  onChange: (value: T[]) => void;
}

/** The list with `value` added, or taken out when it was there; order is that of choosing. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

export function Choices<T extends string>(props: OneChoice<T> | ManyChoices<T>) {
  const { options, label, columns = 3 } = props;
  const chosen = (value: T) => (props.multi ? props.value.includes(value) : props.value === value);
  const choose = (value: T) => (props.multi ? props.onChange(toggled(props.value, value)) : props.onChange(value));
  return (
    <View
      className={join('choices', columns !== 3 && `choices-${columns}`)}
      {...aria({ role: props.multi ? 'group' : 'radiogroup', label })}
    >
      {options.map(({ value, label: words, off }) => (
        <Tap
          key={value}
          className={join('choice', chosen(value) && 'choice-on', off && 'choice-off')}
          role={props.multi ? 'checkbox' : 'radio'}
          checked={chosen(value)}
          disabled={off}
          label={words}
          onTap={() => choose(value)}
        >
          {chosen(value) && <View className="tick-stroke" />}
          {words}
        </Tap>
      ))}
    </View>
  );
}
