/** Files a repair in a minute: danger first, then where and what, the warranty answer, words, photos, when one is at home. */
import { useRouter } from '@tarojs/taro';
import { SignInFirst } from '../../../accounts';
import { photosLeft, useSignedIn, videoLeft } from '../../../api';
import { type Homes, useHomes } from '../../../homes';
import { Button, Empty, Resource, Screen, SkeletonList } from '../../../ui';
import { call } from '../../call';
import { Form } from './Form';
import { useNewRepair } from './useNewRepair';
import '../../repairs.css';

export default function NewRepairPage() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  if (signedIn) return <Filing homes={homes} />;
  return (
    <Screen title="报修">
      <SignInFirst title="先登录，再报修">
        登录后我们才知道是哪一套房子。有人困住、有燃气味、着了火，先拨 119。
      </SignInFirst>
    </Screen>
  );
}

function Filing({ homes }: { homes: Homes }) {
  const { danger } = useRouter().params;
  const repair = useNewRepair(homes.home?.id ?? null, danger === '1');
  const { form, place, photos, film, busy } = repair;
  // Danger waits for no photo: what isn't sent yet is said beside the photos.
  const waiting = form.danger ? null : (photosLeft(photos) ?? videoLeft(film.sending));
  const hotline = homes.home?.hotline;
  const dock = homes.home && (
    <>
      {form.danger && hotline && (
        <Button kind="line" icon="phone" onTap={() => call(hotline)}>
          打热线
        </Button>
      )}
      <Button busy={busy} disabled={!place || waiting !== null} onTap={() => void repair.file()}>
        {form.danger ? '马上叫工程师' : (waiting ?? '提交报修')}
      </Button>
    </>
  );
  return (
    <Screen title="报修" dock={dock || undefined}>
      <Resource
        of={homes}
        skeleton={<SkeletonList rows={5} />}
        isEmpty={(data) => data.homes.length === 0}
        empty={<Empty title="还没有您的家">把房子和手机号对上，就能在这里报修。</Empty>}
      >
        {() => homes.home && <Form homes={homes} home={homes.home} repair={repair} />}
      </Resource>
    </Screen>
  );
}
