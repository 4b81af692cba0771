/** The desk's letters: drafts first to be finished, then what is out and how far it reached. */
import { sayMoment } from '@jiashu/shared/kernel/words';
import type { DeskLetter, DeskLetterRow } from '@jiashu/shared/letters/deskSchema';
import { LETTER_STATES } from '@jiashu/shared/letters/vocabulary';
import { useState } from 'react';
import { DeskScreen } from '../../../desk';
import { open } from '../../../platform/navigate';
import { Button, Empty, LetterPaper, Link, Resource, SkeletonLetter, SkeletonList } from '../../../ui';
import { DetailHead, Queue, QueueGroup, QueueRow } from '../../../ui/desk';
import { Blocks } from '../../components/Blocks';
import { useDeskLetter, useDeskLetters } from '../../useDeskLetters';
import '../../letters.css';

const openEditor = (id?: string) => open('letters/desk/editor', { id });

export default function DeskLettersPage() {
  const letters = useDeskLetters();
  const [chosen, choose] = useState<string | null>(null);
  const letter = useDeskLetter(chosen);
  return (
    <DeskScreen
      at="letters"
      title="家书"
      open={chosen !== null}
      onBack={() => choose(null)}
      list={
        <Resource
          of={letters}
          skeleton={<SkeletonList rows={6} />}
          isEmpty={({ items }) => items.length === 0}
          empty={<Nothing />}
        >
          {() => <Letters rows={letters.items} chosen={chosen} onChoose={choose} more={letters.more} />}
        </Resource>
      }
      head={letter.data && chosen ? <Head letter={letter.data} /> : undefined}
    >
      {chosen ? (
        <Resource of={letter} skeleton={<SkeletonLetter />}>
          {({ blocks }) => (
            <LetterPaper>
              <Blocks blocks={blocks} />
            </LetterPaper>
          )}
        </Resource>
      ) : (
        <Empty title="选一封看看">左边是您管的项目写过和正在写的家书。</Empty>
      )}
    </DeskScreen>
  );
}

const Nothing = () => (
  <Empty
    title="还没有家书"
    action={
      <Button slim onTap={() => openEditor()}>
        写第一封
      </Button>
    }
  >
    业主最想知道的是：盖到哪了，晚没晚，为什么。
  </Empty>
);

interface LettersProps {
  rows: readonly DeskLetterRow[];
  chosen: string | null;
  onChoose: (id: string) => void;
  more: (() => Promise<void>) | undefined;
}

function Letters({ rows, chosen, onChoose, more }: LettersProps) {
  const drafts = rows.filter(({ state }) => state === 'draft');
  const out = rows.filter(({ state }) => state === 'published');
  const row = (letter: DeskLetterRow) => (
    <QueueRow key={letter.id} {...wordsOf(letter)} open={letter.id === chosen} onTap={() => onChoose(letter.id)} />
  );
  return (
    <Queue
      title={drafts.length > 0 ? `${drafts.length} 封还没写完` : '都寄出去了'}
      tool={
        <Link tone="strong" onTap={() => openEditor()}>
          写一封
        </Link>
      }
    >
      {drafts.length > 0 && (
        <QueueGroup title="草稿" count={drafts.length}>
          {drafts.map(row)}
        </QueueGroup>
      )}
      {out.length > 0 && (
        <QueueGroup title="已发布" count={out.length}>
          {out.map(row)}
        </QueueGroup>
      )}
      {more && <Link onTap={() => void more()}>更早的</Link>}
    </Queue>
  );
}

function wordsOf({ title, projectName, issue, state, authorName, savedAt, homes, homesRead }: DeskLetterRow) {
  const when = sayMoment(new Date(savedAt), new Date());
  const read = homes > 0 ? Math.round((100 * homesRead) / homes) : 0;
  return {
    title,
    place: projectName,
    kind: issue ? `第 ${issue} 封` : '未编号',
    state: LETTER_STATES[state],
    who: authorName,
    due: state === 'draft' ? when.split(' ')[0]! : `${read}%`,
    dueFor: state === 'draft' ? '上次保存' : `${homesRead} / ${homes} 户`,
  };
}

function Head({ letter }: { letter: DeskLetter }) {
  const { id, title, projectName, issue, state, author, homes, homesRead, publishedAt } = letter;
  const facts = [
    `${author.title} ${author.name}`,
    state === 'published' ? `写给 ${homes} 户，${homesRead} 户读过` : `将写给 ${homes} 户`,
    ...(publishedAt ? [`${sayMoment(new Date(publishedAt), new Date())} 发布`] : []),
  ];
  return (
    <DetailHead
      above={`${projectName}　${issue ? `第 ${issue} 封` : '草稿'}`}
      title={title}
      facts={facts}
      actions={
        state === 'draft' ? (
          <Link tone="strong" onTap={() => openEditor(id)}>
            继续写
          </Link>
        ) : undefined
      }
    />
  );
}
