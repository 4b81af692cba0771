/** What changed from one version to another, and every version there ever was. */
import { useRouter } from '@tarojs/taro';
import { Screen } from '../../../ui';
import { Changes } from './Changes';
import '../../changes.css';
import '../../projects.css';

/** `from` is the version the reader knows; without it the one before the newest is compared. */
export default function ChangesPage() {
  const { id = '', from } = useRouter().params;
  return (
    <Screen title="改了什么">
      <Changes projectId={id} known={from ? Number(from) : null} />
    </Screen>
  );
}
