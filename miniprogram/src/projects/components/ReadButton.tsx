/** 我已阅读: keeps who, which version and when; whoever has not signed in is asked to first. */
import { dayOf, timeOf } from '@jiashu/shared/kernel/time';
import { sayNear } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { useSignedIn } from '../../api';
import { open } from '../../platform/navigate';
import { Button, toast } from '../../ui';
import type { Reading } from '../useReading';

interface Props {
  reading: Reading;
  version: number;
}

export function ReadButton({ reading, version }: Props) {
  const signedIn = useSignedIn();
  const { confirmedAt } = reading;
  if (confirmedAt)
    return (
      <View className="read-already small num">
        <View className="strong plain">第 {version} 版您读过了</View>
        <View>
          {sayNear(dayOf(confirmedAt), dayOf(new Date()))} {timeOf(confirmedAt)}
        </View>
      </View>
    );
  const confirm = async () => {
    if (!signedIn) return open('accounts/pages/signIn');
    if (await reading.confirm()) toast(`记下了：您读过第 ${version} 版`);
  };
  return (
    <Button kind="line" busy={reading.busy} label={`我已阅读第 ${version} 版`} onTap={() => void confirm()}>
      我已阅读
    </Button>
  );
}
