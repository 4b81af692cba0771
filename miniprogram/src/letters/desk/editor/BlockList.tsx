/** The letter's blocks while they are written: each can be moved and taken out, new ones come at the end. */
import { BLOCK_KINDS, type BlockKind } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import { Link } from '../../../ui';
import { BlockFields } from './BlockFields';
import { emptyBlock, type FormBlock, moved } from './form';

interface Props {
  blocks: readonly FormBlock[];
  onChange: (blocks: FormBlock[]) => void;
  error: string | undefined;
}

export function BlockList({ blocks, onChange, error }: Props) {
  const change = (key: string, part: Partial<FormBlock>) =>
    onChange(blocks.map((block) => (block.key === key ? ({ ...block, ...part } as FormBlock) : block)));
  const add = (kind: BlockKind) => onChange([...blocks, emptyBlock(kind, `${kind}-${Date.now()}`)]);
  return (
    <View>
      {blocks.map((block, index) => (
        <View className="editor-block" key={block.key}>
          <View className="editor-kind">
            <View className="strong">{BLOCK_KINDS[block.kind]}</View>
            {index > 0 && <Link onTap={() => onChange(moved(blocks, index, -1))}>上移</Link>}
            {index < blocks.length - 1 && <Link onTap={() => onChange(moved(blocks, index, 1))}>下移</Link>}
            {blocks.length > 1 && (
              <Link onTap={() => onChange(blocks.filter(({ key }) => key !== block.key))}>删除</Link>
            )}
          </View>
          <View className="grow">
            <BlockFields block={block} onChange={(part) => change(block.key, part)} />
          </View>
        </View>
      ))}
      {error && <View className="small bad">{error}</View>}
      <View className="row wrap editor-add">
        <View className="small">加一块</View>
        {(Object.keys(BLOCK_KINDS) as BlockKind[]).map((kind) => (
          <Link key={kind} onTap={() => add(kind)}>
            {BLOCK_KINDS[kind]}
          </Link>
        ))}
      </View>
    </View>
  );
}
