/** The open letter's head: what it is, where it stands, and what this member of staff can do with it now. */

import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskLetter } from '@jiashu/shared/letters/deskSchema';
import { letterOf } from '@jiashu/shared/letters/rules';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { open } from '../../../platform/navigate';
import { Button, Link, toast } from '../../../ui';
import { DetailHead } from '../../../ui/desk';
import { lettersApi } from '../../api';
import { type Asking, LetterSheet } from './LetterSheet';
import { Standing } from './Standing';

interface Props {
  letter: DeskLetter;
  onChange: (letter: DeskLetter) => void;
}

export function LetterHead({ letter, onChange }: Props) {
  const [asking, ask] = useState<Asking | null>(null);
  const { title, projectName, issue, month, author, savedBy, savedAt, version, addressee } = letter;
  const facts = [
    `${author.title} ${author.name}`,
    addressee.split(' · ')[1] ?? addressee,
    `${savedBy} ${sayMoment(new Date(savedAt), new Date())} 存的第 ${version} 版`,
  ];
  return (
    <View>
      <DetailHead
        above={`${projectName}　${issue ? `第 ${issue} 封` : letterOf(month)}`}
        title={title || '还没有题目'}
        facts={facts}
        actions={<Actions letter={letter} onChange={onChange} onAsk={ask} />}
      />
      <Standing letter={letter} onChange={onChange} />
      {asking && <LetterSheet asking={asking} letter={letter} onChange={onChange} onClose={() => ask(null)} />}
    </View>
  );
}

type ActionsProps = Props & { onAsk: (asking: Asking) => void };

function Actions(props: ActionsProps) {
  const { letter } = props;
  if (letter.state === 'inReview') return <ReviewActions {...props} />;
  if (letter.state === 'published') return <OutActions {...props} />;
  if (!letter.may.write) return null;
  if (letter.state === 'draft')
    return (
      <Button slim onTap={() => open('letters/desk/editor', { id: letter.id })}>
        继续写
      </Button>
    );
  return letter.state === 'withdrawn' ? null : <ApprovedActions {...props} />;
}

function ReviewActions({ letter, onChange, onAsk }: ActionsProps) {
  const approving = useSubmit(lettersApi.approve);
  const { review, approve, write } = letter.may;
  const letThrough = async () => {
    const next = await approving.submit({ letterId: letter.id, version: letter.version });
    if (next) onChange(next);
  };
  return (
    <View className="row wrap">
      {write && !review && <Recall letter={letter} onChange={onChange} />}
      {review && <Link onTap={() => onAsk('sendBack')}>退回去改</Link>}
      {approve && (
        <Button slim busy={approving.busy} onTap={() => void letThrough()}>
          通过
        </Button>
      )}
      {review && !approve && <View className="small">您写过这封信，要另一位同事来审</View>}
    </View>
  );
}

function ApprovedActions({ letter, onChange, onAsk }: ActionsProps) {
  return (
    <View className="row wrap">
      <Recall letter={letter} onChange={onChange} />
      {letter.may.review && <Link onTap={() => onAsk('sendBack')}>退回去改</Link>}
      {letter.state === 'scheduled' && <Unschedule letter={letter} onChange={onChange} />}
      <Link onTap={() => onAsk('schedule')}>{letter.state === 'scheduled' ? '改时间' : '定个时间'}</Link>
      <Button slim onTap={() => onAsk('publish')}>
        现在发布
      </Button>
    </View>
  );
}

const OutActions = ({ letter, onAsk }: ActionsProps) => (
  <View className="row wrap">
    <Link onTap={() => open('letters/desk/reach', { id: letter.id })}>读到哪里了</Link>
    {letter.may.write && <Link onTap={() => onAsk('correct')}>更正</Link>}
    {letter.may.write && <Link onTap={() => onAsk('withdraw')}>撤下</Link>}
  </View>
);

function Recall({ letter, onChange }: Props) {
  const recalling = useSubmit(lettersApi.recall);
  const recall = async () => {
    const next = await recalling.submit({ letterId: letter.id, version: letter.version });
    if (!next) return;
    onChange(next);
    toast('拿回来了，可以接着写');
  };
  return <Link onTap={() => void recall()}>拿回来改</Link>;
}

function Unschedule({ letter, onChange }: Props) {
  const unscheduling = useSubmit(lettersApi.unschedule);
  const unschedule = async () => {
    const next = await unscheduling.submit({ letterId: letter.id, version: letter.version });
    if (next) onChange(next);
  };
  return <Link onTap={() => void unschedule()}>取消定时</Link>;
}
