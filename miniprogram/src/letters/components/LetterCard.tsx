/** A letter one can open: its picture, its title as a sentence, who wrote it, the postmark pressed over the edge. */
import type { LetterRow } from '@jiashu/shared/letters/schema';
import { Image, View } from '@tarojs/components';
import { addressOf } from '../../api';
import { Card, Postmark } from '../../ui';
import { openLetter } from '../openLetter';

export function LetterCard({ letter, homeId }: { letter: LetterRow; homeId: string }) {
  const { month, issue, title, author, minutes, cover, readAt } = letter;
  const [year, monthNumber] = month.split('-').map(Number) as [number, number];
  return (
    <Card kind="flush" label={title} onTap={() => openLetter(letter.id, homeId)}>
      {cover && <Image className="letter-cover" src={addressOf(cover.large)} mode="aspectFill" aria-hidden="true" />}
      <View className="row top letter-card">
        <View className="grow">
          <View className="h3 serif">{title}</View>
          <View className="meta gap-1">
            <View>
              {author.title} {author.name}
            </View>
            <View>{minutes} 分钟读完</View>
            {!readAt && <View className="seal">还没读</View>}
          </View>
        </View>
        <Postmark year={year} month={monthNumber} issue={issue} className={cover ? 'letter-card-mark' : ''} />
      </View>
    </Card>
  );
}
