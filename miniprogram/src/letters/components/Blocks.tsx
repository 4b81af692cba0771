/** A letter's body: each kind of block as it is read. Text is set as text; a block knows no address and no link. */
import { sayFullDay } from '@jiashu/shared/kernel/words';
import { textsOf } from '@jiashu/shared/letters/body';
import type { BlockView } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import { addressOf } from '../../api';
import { LetterPhoto, Notice, Paragraph, ThenAndNow, useViewer, VideoPlayer } from '../../ui';
import { Gallery } from './Gallery';
import { MilestoneMark } from './MilestoneMark';

/** `anchor` names the block at an index, so that reading can go on there. */
export function Blocks({ blocks, anchor }: { blocks: readonly BlockView[]; anchor?: (index: number) => string }) {
  const pictures = blocks.flatMap(picturesOf);
  const { open, viewer } = useViewer(pictures);
  return (
    <>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a published letter's blocks never move
        <View key={index} className="letter-block" {...(anchor && { id: anchor(index) })}>
          <Block block={block} onPhoto={(url) => open(pictures.indexOf(url))} />
        </View>
      ))}
      {viewer}
    </>
  );
}

function picturesOf(block: BlockView): string[] {
  if (block.kind === 'photo') return block.photo ? [addressOf(block.photo.large)] : [];
  return block.kind === 'gallery' ? block.photos.map(({ large }) => addressOf(large)) : [];
}

interface BlockProps {
  block: BlockView;
  onPhoto: (url: string) => void;
}

function Block({ block, onPhoto }: BlockProps) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <>
          {block.heading && <View className="h2 gap-6">{block.heading}</View>}
          <Paragraph>{block.text}</Paragraph>
        </>
      );
    case 'photo':
      return <Photo block={block} onPhoto={onPhoto} />;
    case 'gallery':
      return <Gallery photos={block.photos} caption={block.caption} onPhoto={onPhoto} />;
    case 'video':
      return <Film film={block} />;
    case 'thenAndNow':
      return <Pair pair={block} />;
    case 'milestone':
      return <MilestoneMark milestone={block} />;
    case 'question':
      return <Asked question={block.question} answer={block.answer} />;
    case 'change':
      return <Change texts={textsOf(block)} />;
  }
}

function Photo({ block, onPhoto }: { block: Extract<BlockView, { kind: 'photo' }>; onPhoto: BlockProps['onPhoto'] }) {
  if (!block.photo) return null;
  const url = addressOf(block.photo.large);
  return <LetterPhoto url={url} caption={block.caption} onTap={() => onPhoto(url)} />;
}

function Film({ film: { video, caption } }: { film: Extract<BlockView, { kind: 'video' }> }) {
  if (!video) return null;
  const poster = video.poster ? addressOf(video.poster.large) : undefined;
  return (
    <View className="letter-figure">
      <VideoPlayer url={video.url && addressOf(video.url)} poster={poster} seconds={video.seconds} label={caption} />
      <View className="letter-caption">{caption}</View>
    </View>
  );
}

function Pair({ pair }: { pair: Extract<BlockView, { kind: 'thenAndNow' }> }) {
  const { photoThen, photoNow, thenOn, nowOn, caption } = pair;
  if (!photoThen || !photoNow) return null;
  return (
    <View className="letter-figure">
      <ThenAndNow
        before={addressOf(photoThen.large)}
        after={addressOf(photoNow.large)}
        beforeLabel={thenOn ? sayFullDay(thenOn) : '以前'}
        afterLabel={nowOn ? sayFullDay(nowOn) : '现在'}
        caption={caption}
      />
    </View>
  );
}

const Asked = ({ question, answer }: { question: string; answer: string }) => (
  <View className="letter-asked">
    <View className="tiny">业主问</View>
    <View className="strong serif gap-1">{question}</View>
    <View className="letter-answer">{answer}</View>
  </View>
);

const Change = ({ texts: [number, what, affects] }: { texts: readonly string[] }) => (
  <View className="gap-6">
    <Notice tone="warn" edge title="一处变更" source={number}>
      <View>{what}</View>
      <View className="gap-2">{affects}</View>
    </Notice>
  </View>
);
