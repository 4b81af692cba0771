/** Our proposal to close, on letter paper: what was done, what it means, what happens either way. */

import { complaintPolicy } from '@jiashu/shared/complaints/policy';
import type { ComplaintView } from '@jiashu/shared/complaints/schema';
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { View } from '@tarojs/components';
import { pictureOf } from '../../../api';
import { Heading, LetterPaper, Paragraph, PhotoGrid, Signature } from '../../../ui';

export function ProposalPaper({ complaint }: { complaint: ComplaintView }) {
  const { proposal, state, inCharge } = complaint;
  if (!proposal) return null;
  const asking = state === 'proposed';
  return (
    <LetterPaper>
      <Heading level={2}>{asking ? '这样了结，您看行吗' : '就是这样了结的'}</Heading>
      {proposal.photos.length > 0 && (
        <View className="gap-4">
          <PhotoGrid columns={2} photos={proposal.photos.map((photo) => pictureOf(photo))} />
        </View>
      )}
      {proposal.text.split(/\n+/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that doesn't change
        <Paragraph key={index}>{paragraph}</Paragraph>
      ))}
      {asking && (
        <Paragraph>关闭后 {complaintPolicy.reopenDays} 天内要是又不行，您可以重开一次。过了就另立一件。</Paragraph>
      )}
      <Signature name={proposal.by} from={sayFullDay(dayOf(new Date(proposal.at)))} />
      {asking && (
        <View className="small complaint-after">
          不同意也没关系。说说哪里不行，我们接着办，还是{inCharge ?? '原来的人'}接。
        </View>
      )}
    </LetterPaper>
  );
}
