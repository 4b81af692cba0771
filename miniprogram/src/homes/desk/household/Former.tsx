/** Those who belonged to the home before, until when and why no longer. */
import type { DeskMember } from '@jiashu/shared/homes/householdSchema';
import { END_REASONS, MEMBER_KINDS } from '@jiashu/shared/homes/vocabulary';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { ListRow } from '../../../ui';
import { Block } from '../../../ui/desk';

const day = (at: string): string => sayFullDay(dayOf(new Date(at)));

export const Former = ({ members }: { members: readonly DeskMember[] }) => (
  <Block title="从前住在这里的">
    {members.map(({ id, name, kind, since, ended }) => (
      <ListRow
        key={id}
        title={name}
        note={`${MEMBER_KINDS[kind]}　${day(since)}到 ${ended ? day(ended.at) : '现在'}`}
        side={ended?.reason ? END_REASONS[ended.reason] : undefined}
      />
    ))}
  </Block>
);
