/** Reads one letter. */
import type { LetterView } from '@jiashu/shared/letters/schema';
import { useRouter, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { useMe } from '../../../accounts';
import { useHomes } from '../../../homes';
import { Button, Resource, Screen, SkeletonLetter } from '../../../ui';
import { Withdrawn } from '../../components/Withdrawn';
import { AskSheet } from '../../questions/AskSheet';
import { useQuestions } from '../../questions/useQuestions';
import { ShareSheet } from '../../reading/ShareSheet';
import { savePaper } from '../../reading/savePaper';
import { sharedPath, useShare } from '../../reading/useShare';
import { useLetter } from '../../useLetters';
import { Letter } from './Letter';
import '../../letters.css';

type Open = 'ask' | 'share' | null;

export default function LetterPage() {
  const { id = '', home: asked } = useRouter().params;
  const { homes, home } = useHomes();
  const mine = homes.find((one) => one.id === asked) ?? home;
  const homeId = asked ?? mine?.id ?? null;
  const letter = useLetter(id, homeId);
  const questions = useQuestions(id);
  const [sheet, open] = useState<Open>(null);
  const name = useMe().data?.name ?? null;
  const share = useShare(id);
  useShareAppMessage(() => cardOf(letter.data, share.token));
  const { data } = letter;
  const passOn = () => {
    open('share');
    void share.prepare();
  };
  const dock = data && !data.withdrawal && (
    <Dock letter={data} onShare={passOn} {...(homeId && { onAsk: () => open('ask') })} />
  );
  return (
    <Screen title={data ? `第 ${data.issue} 封家书` : '家书'} dock={dock}>
      <Resource of={letter} skeleton={<SkeletonLetter />}>
        {(shown) =>
          shown.withdrawal ? (
            <Withdrawn letter={shown} />
          ) : (
            <Letter
              {...{ letter: shown, questions }}
              mine={mine ?? null}
              reader={homeId && name}
              canAsk={homeId !== null}
            />
          )
        }
      </Resource>
      <Sheets {...{ id, homeId, sheet, token: share.token }} onClose={() => open(null)} onAsked={questions.reload} />
    </Screen>
  );
}

/** WeChat's card: the public part, or the app itself while there is none. */
const cardOf = (letter: LetterView | undefined, token: string | null) => ({
  title: letter && token ? letter.title : '家书：工地每月写给业主的信',
  path: token ? sharedPath(token) : '/letters/tab/index',
});

interface DockProps {
  letter: LetterView;
  onShare: () => void;
  /** Missing for a reader without a home here. */
  onAsk?: () => void;
}

const Dock = ({ letter: { id, shareable }, onShare, onAsk }: DockProps) => (
  <>
    <Button kind="line" onTap={shareable ? onShare : () => void savePaper(id)}>
      {shareable ? '分享公开部分' : '存成 PDF'}
    </Button>
    {onAsk && <Button onTap={onAsk}>写下我的问题</Button>}
  </>
);

interface SheetsProps {
  id: string;
  homeId: string | null;
  sheet: Open;
  token: string | null;
  onClose: () => void;
  onAsked: () => Promise<void>;
}

const Sheets = ({ id, homeId, sheet, token, onClose, onAsked }: SheetsProps) => (
  <>
    <AskSheet letterId={id} homeId={homeId} open={sheet === 'ask'} onClose={onClose} onAsked={() => void onAsked()} />
    <ShareSheet open={sheet === 'share'} token={token} onClose={onClose} onPaper={() => void savePaper(id)} />
  </>
);
