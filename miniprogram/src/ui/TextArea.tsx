/** Several lines, with how many characters are used of how many. */
import { View } from '@tarojs/components';
import { useField } from './Field';
import { BareArea } from './inputs';
import { join } from './join';

export interface TextAreaProps {
  value: string;
  onInput: (value: string) => void;
  label?: string | undefined;
  placeholder?: string | undefined;
  /** 500 unless said. */
  maxLength?: number | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

export function TextArea({ label, maxLength = 500, value, ...rest }: TextAreaProps) {
  const field = useField();
  return (
    <View className={join('field field-area', field.bad && 'field-bad')}>
      <BareArea value={value} maxLength={maxLength} label={label ?? field.label} bad={field.bad} {...rest} />
      <View className="count num">
        {value.length} / {maxLength}
      </View>
    </View>
  );
}
