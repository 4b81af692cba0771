/** The letter's blocks while they are written: each can be moved, doubled and taken out; new ones come at the end. */
import { isWritten } from '@jiashu/shared/letters/body';
import type { Block } from '@jiashu/shared/letters/schema';
import { BLOCK_KINDS, type BlockKind } from '@jiashu/shared/letters/vocabulary';
import { View } from '@tarojs/components';
import { join, Link } from '../../../ui';
import { Remarks } from '../Remarks';
import { BlockFields } from './BlockFields';
import { doubled, type FormBlock, moved, newBlock } from './form';
import type { LetterEditor } from './useLetterEditor';

interface Props {
  editor: LetterEditor;
  buildings: readonly { readonly id: string; readonly name: string }[];
  /** The block the hand is in. */
  at: string | null;
  onAt: (key: string) => void;
}

export function BlockList(props: Props) {
  const { editor } = props;
  const { form, saved, change, replace } = editor;
  const add = (kind: BlockKind) => change({ blocks: [...form.blocks, newBlock(kind)] });
  return (
    <View>
      {form.blocks.map(({ key }, index) => (
        <BlockRow key={key} {...props} index={index} />
      ))}
      {saved && <Remarks letter={saved} blockKey={null} onChange={replace} />}
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

function BlockRow({ editor, buildings, at, onAt, index }: Props & { index: number }) {
  const { form, saved, change, failure, replace } = editor;
  const { blocks, pictures } = form;
  const { key, block } = blocks[index]!;
  const write = (next: Block, fresh: Record<string, string> = {}) =>
    change({
      blocks: blocks.map((one) => (one.key === key ? { key, block: next } : one)),
      pictures: { ...pictures, ...fresh },
    });
  return (
    <View className={join('editor-block', key === at && 'editor-on')} onClick={() => onAt(key)}>
      <Tools blocks={blocks} index={index} onChange={(next) => change({ blocks: next })} />
      <View className="grow">
        <BlockFields {...{ block, pictures, buildings }} onChange={write} />
        {problemAt(failure?.fields ?? [], blocks, key).map((message) => (
          <View key={message} className="small bad">
            {message}
          </View>
        ))}
      </View>
      <View className="editor-margin">{saved && <Remarks letter={saved} blockKey={key} onChange={replace} />}</View>
    </View>
  );
}

/** What the server said of this block: it counts only those that were sent. */
function problemAt(fields: readonly { path: string; message: string }[], blocks: readonly FormBlock[], key: string) {
  const sent = blocks.filter(({ block }) => isWritten(block)).findIndex((one) => one.key === key);
  return fields
    .filter(({ path }) => path === `blocks.${sent}` || path.startsWith(`blocks.${sent}.`))
    .map(({ message }) => message);
}

function Tools({
  blocks,
  index,
  onChange,
}: {
  blocks: readonly FormBlock[];
  index: number;
  onChange: (next: FormBlock[]) => void;
}) {
  return (
    <View className="editor-kind">
      <View className="editor-name">{BLOCK_KINDS[blocks[index]!.block.kind]}</View>
      <View className="editor-tools">
        {index > 0 && <Link onTap={() => onChange(moved(blocks, index, -1))}>上移</Link>}
        {index < blocks.length - 1 && <Link onTap={() => onChange(moved(blocks, index, 1))}>下移</Link>}
        <Link onTap={() => onChange(doubled(blocks, index))}>复制</Link>
        {blocks.length > 1 && <Link onTap={() => onChange(blocks.filter((_, at) => at !== index))}>删除</Link>}
      </View>
    </View>
  );
}
