/** The top of a letter: to whom, what it says, who wrote it when; what is late at once, and what had to be put right. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { sayDay, sayFullDay } from '@jiashu/shared/kernel/words';
import type { LetterView, ProgressLine } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { Avatar, Heading, Notice, Postmark } from '../../ui';

interface Props {
  /** `云栖里 · 致 3 栋的业主`. */
  above: string;
  title: string;
  month: string;
  issue: number;
  publishedOn: string;
  /** Null where the name is not for everybody. */
  author: LetterView['author'] | null;
}

export function Letterhead({ above, title, month, issue, publishedOn, author }: Props) {
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  return (
    <>
      <Heading level={1} eyebrow={above}>
        {title}
      </Heading>
      <View className="between gap-4">
        {author ? (
          <View className="row">
            <Avatar name={author.name} />
            <View>
              <View className="strong">{author.name}</View>
              <View className="tiny">
                {author.title} · {sayDay(publishedOn)}写于工地
              </View>
            </View>
          </View>
        ) : (
          <View className="tiny">{sayDay(publishedOn)}写于工地</View>
        )}
        <Postmark year={year} month={monthNumber} issue={issue} />
      </View>
    </>
  );
}

/** The reader's own building, when it is late: before anything else is told. */
export function Lateness({ line }: { line: ProgressLine | undefined }) {
  if (!line || line.daysLate <= 0) return null;
  return (
    <View className="letter-late warn num">
      您家 {line.name}比计划晚 {line.daysLate} 天{line.lateReason && `。原因：${line.lateReason}`}
    </View>
  );
}

/** What was wrong and what is right; the text below stays as it was sent. */
export function Errata({ errata }: { errata: LetterView['errata'] }) {
  return (
    <>
      {errata.map(({ id, at, wrong, right }) => (
        <View className="gap-6" key={id}>
          <Notice tone="bad" edge title="这封信有一处更正" source={sayFullDay(dayOf(new Date(at)))}>
            <View>原来写的：{wrong}</View>
            <View className="gap-1 strong">应该是：{right}</View>
          </Notice>
        </View>
      ))}
    </>
  );
}
