/** A letter's body: each kind of block as it is read. */
import type { BlockView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { addressOf } from '../../api';
import { LetterPhoto, Notice, Paragraph } from '../../ui';

export function Blocks({ blocks }: { blocks: readonly BlockView[] }) {
  const pictures = blocks.flatMap((block) =>
    block.kind === 'photo' && block.photo ? addressOf(block.photo.large) : [],
  );
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published letter's blocks never move
        <Block key={index} block={block} pictures={pictures} />
      ))}
    </>
  );
}

function Block({ block, pictures }: { block: BlockView; pictures: string[] }) {
  if (block.kind === 'paragraph') return <Paragraph>{block.text}</Paragraph>;
  if (block.kind === 'change')
    return (
      <View className="gap-6">
        <Notice tone="warn" edge title="一处变更" source={block.number}>
          {block.what}
          {block.affects}
        </Notice>
      </View>
    );
  if (!block.photo) return null;
  const url = addressOf(block.photo.large);
  return (
    <LetterPhoto
      url={url}
      caption={block.caption}
      onTap={() => void Taro.previewImage({ current: url, urls: pictures })}
    />
  );
}
