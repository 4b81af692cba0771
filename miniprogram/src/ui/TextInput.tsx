/** One line of text, and the search line. The name comes from `label` or from the Field around it. */
import { View } from '@tarojs/components';
import { useField } from './Field';
import { Icon } from './Icon';
import { BareInput, type InputType } from './inputs';
import { join } from './join';
import { Tap } from './Tap';
import { roomFor, typed } from './typed';

export interface TextInputProps {
  value: string;
  onInput: (value: string) => void;
  /** Only where no Field names it. */
  label?: string | undefined;
  /** Keyboard: `code` is a one-time code, `number` allows a decimal point, `whole` does not. */
  type?: InputType | undefined;
  placeholder?: string | undefined;
  /** 100 unless said. */
  maxLength?: number | undefined;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
  onConfirm?: (() => void) | undefined;
}

export function TextInput({ label, type = 'text', maxLength = 100, onInput, ...rest }: TextInputProps) {
  const field = useField();
  return (
    <View className={join('field', field.bad && 'field-bad')}>
      <BareInput
        type={type}
        maxLength={roomFor(type, maxLength)}
        onInput={(text) => onInput(typed(type, text, maxLength))}
        label={label ?? field.label}
        bad={field.bad}
        {...rest}
      />
    </View>
  );
}

export interface SearchInputProps {
  value: string;
  onInput: (value: string) => void;
  placeholder: string;
  onConfirm?: (() => void) | undefined;
  autoFocus?: boolean | undefined;
}

export function SearchInput({ placeholder, value, onInput, ...rest }: SearchInputProps) {
  return (
    <View className="field">
      <Icon name="search" size={20} />
      <BareInput
        type="search"
        maxLength={60}
        label={placeholder}
        placeholder={placeholder}
        value={value}
        onInput={onInput}
        {...rest}
      />
      {value && (
        <Tap className="link" label="清空" onTap={() => onInput('')}>
          <Icon name="close" size={16} />
        </Tap>
      )}
    </View>
  );
}
