/** A letter's body: each kind of block as it is read. */
import type { BlockView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { addressOf } from '../../api';
import { LetterPhoto, Notice, Paragraph, useViewer } from '../../ui';

export function Blocks({ blocks }: { blocks: readonly BlockView[] }) {
  const pictures = blocks.flatMap((block) =>
    block.kind === 'photo' && block.photo ? addressOf(block.photo.large) : [],
  );
  const { open, viewer } = useViewer(pictures);
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published letter's blocks never move
        <Block key={index} block={block} onPhoto={(url) => open(pictures.indexOf(url))} />
      ))}
      {viewer}
    </>
  );
}

function Block({ block, onPhoto }: { block: BlockView; onPhoto: (url: string) => void }) {
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
  return <LetterPhoto url={url} caption={block.caption} onTap={() => onPhoto(url)} />;
}
