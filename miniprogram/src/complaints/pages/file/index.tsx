/** Files a complaint: what happened in one's own words, a few plain questions, and what follows from them. */
import { NoHomeYet, SignInFirst } from '../../../accounts';
import { photosLeft, useSignedIn } from '../../../api';
import { type Homes, useHomes } from '../../../homes';
import { Button, Resource, Screen, SkeletonList } from '../../../ui';
import { Form } from './Form';
import { missingIn } from './form';
import { useFiling } from './useFiling';
import '../../complaints.css';

export default function FileComplaintPage() {
  const signedIn = useSignedIn();
  const homes = useHomes();
  if (signedIn) return <Filing homes={homes} />;
  return (
    <Screen title="投诉与建议">
      <SignInFirst title="先登录，再说是什么事">登录后我们才知道您是哪一家，办到哪一步也才能告诉您。</SignInFirst>
    </Screen>
  );
}

function Filing({ homes }: { homes: Homes }) {
  const filing = useFiling(homes.home?.id ?? null);
  const { form, photos, busy } = filing;
  const missing = missingIn(form) ?? photosLeft(photos);
  return (
    <Screen
      title="投诉与建议"
      dock={
        homes.home ? (
          <Button busy={busy} disabled={missing !== null} onTap={() => void filing.file()}>
            {missing ?? '提交投诉'}
          </Button>
        ) : undefined
      }
    >
      <Resource
        of={homes}
        skeleton={<SkeletonList rows={5} />}
        isEmpty={(data) => data.homes.length === 0}
        empty={<NoHomeYet />}
      >
        {() => <Form homes={homes} filing={filing} />}
      </Resource>
    </Screen>
  );
}
