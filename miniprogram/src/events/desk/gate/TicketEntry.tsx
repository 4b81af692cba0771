/** Where a ticket is scanned or its digits typed; a hand-held scanner types and presses Enter by itself. */
import { readTicket } from '@jiashu/shared/events/rules';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button, Field, TextInput } from '../../../ui';

interface Props {
  value: string;
  busy: boolean;
  onType: (text: string) => void;
  onEnter: (ticket: string) => void;
}

export function TicketEntry({ value, busy, onType, onEnter }: Props) {
  const type = (text: string) => {
    onType(text);
    // Eight digits are whole: the queue should not wait for a button.
    if (readTicket(text) && !readTicket(value)) onEnter(text);
  };
  return (
    <View>
      <Field label="入场码" hint="输满 8 位就进，不用再按">
        <TextInput
          value={value}
          onInput={type}
          type="code"
          placeholder="8305 2614"
          autoFocus
          onConfirm={() => value && onEnter(value)}
        />
      </Field>
      {process.env.TARO_ENV === 'weapp' && (
        <View className="gap-3">
          <Button icon="qr" busy={busy} onTap={() => void scan(onEnter)}>
            扫入场券
          </Button>
        </View>
      )}
    </View>
  );
}

/** Nothing happens when somebody turns the camera away. */
async function scan(onEnter: (ticket: string) => void): Promise<void> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    onEnter(result);
  } catch {
    return;
  }
}
