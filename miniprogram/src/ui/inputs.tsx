/** The bare input and text area: WeChat's own in WeChat, the browser's own on the web (Taro's wrapper hides labels and autofill from it). */
import { Input, Textarea } from '@tarojs/components';
import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from 'react';

export type InputType = 'text' | 'number' | 'whole' | 'phone' | 'code' | 'search' | 'date' | 'time';

const ON_WEB: Record<InputType, Record<string, string>> = {
  text: { type: 'text' },
  number: { type: 'text', inputMode: 'decimal' },
  whole: { type: 'text', inputMode: 'numeric' },
  phone: { type: 'tel', autoComplete: 'tel' },
  code: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code' },
  search: { type: 'search', enterKeyHint: 'search' },
  date: { type: 'date' },
  time: { type: 'time' },
};
const IN_WECHAT: Record<InputType, 'text' | 'number' | 'digit'> = {
  text: 'text',
  number: 'digit',
  whole: 'number',
  phone: 'number',
  code: 'number',
  search: 'text',
  date: 'text',
  time: 'text',
};

export interface BareProps {
  value: string;
  onInput: (value: string) => void;
  label?: string | undefined;
  bad?: boolean | undefined;
  placeholder?: string | undefined;
  maxLength: number;
  disabled?: boolean | undefined;
  autoFocus?: boolean | undefined;
}

export interface BareInputProps extends BareProps {
  type: InputType;
  onConfirm?: (() => void) | undefined;
}

/** The focus when the field is first drawn. Inside Taro's elements the browser's own `autofocus` comes a frame too early. */
function useFocusAtFirst<E extends HTMLElement>(wanted: boolean | undefined) {
  const ref = useRef<E>(null);
  const first = useRef(wanted);
  useEffect(() => {
    if (!first.current) return;
    const frame = requestAnimationFrame(() => ref.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  return ref;
}

export function BareInput(props: BareInputProps) {
  return process.env.TARO_ENV === 'weapp' ? <WechatInput {...props} /> : <WebInput {...props} />;
}

function WechatInput({
  type,
  value,
  onInput,
  label,
  placeholder,
  maxLength,
  disabled,
  autoFocus,
  onConfirm,
}: BareInputProps) {
  return (
    <Input
      className="input"
      placeholderClass="input-hint"
      type={IN_WECHAT[type]}
      confirmType={type === 'search' ? 'search' : 'done'}
      value={value}
      maxlength={maxLength}
      placeholder={placeholder ?? ''}
      disabled={disabled ?? false}
      focus={autoFocus ?? false}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={() => onConfirm?.()}
      {...(label ? { 'aria-label': label } : {})}
    />
  );
}

function WebInput({
  type,
  value,
  onInput,
  label,
  bad,
  placeholder,
  maxLength,
  disabled,
  autoFocus,
  onConfirm,
}: BareInputProps) {
  const focused = useFocusAtFirst<HTMLInputElement>(autoFocus);
  return (
    <input
      ref={focused}
      className="input"
      value={value}
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      aria-label={label}
      aria-invalid={bad}
      onChange={(event: ChangeEvent<HTMLInputElement>) => onInput(event.target.value)}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && !event.nativeEvent.isComposing && onConfirm?.()}
      {...ON_WEB[type]}
    />
  );
}

export function BareArea(props: BareProps) {
  return process.env.TARO_ENV === 'weapp' ? <WechatArea {...props} /> : <WebArea {...props} />;
}

function WebArea({ value, onInput, label, bad, placeholder, maxLength, disabled, autoFocus }: BareProps) {
  const focused = useFocusAtFirst<HTMLTextAreaElement>(autoFocus);
  return (
    <textarea
      ref={focused}
      className="area"
      value={value}
      maxLength={maxLength}
      placeholder={placeholder}
      disabled={disabled}
      aria-label={label}
      aria-invalid={bad}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onInput(event.target.value)}
    />
  );
}

function WechatArea({ value, onInput, label, placeholder, maxLength, disabled, autoFocus }: BareProps) {
  return (
    <Textarea
      className="area"
      placeholderClass="input-hint"
      value={value}
      maxlength={maxLength}
      placeholder={placeholder ?? ''}
      disabled={disabled ?? false}
      focus={autoFocus ?? false}
      autoHeight
      disableDefaultPadding
      showConfirmBar={false}
      onInput={(event) => onInput(event.detail.value)}
      {...(label ? { 'aria-label': label } : {})}
    />
  );
}
