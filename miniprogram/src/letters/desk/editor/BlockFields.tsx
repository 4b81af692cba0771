/** The fields of one block by its kind. */
import type { Block } from '@jiashu/shared/letters/schema';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { TextArea, TextInput } from '../../../ui';
import { MilestoneFields } from './fields/MilestoneFields';
import { GalleryFields, PhotoFields, ThenAndNowFields } from './fields/PhotoFields';
import { VideoFields } from './fields/VideoFields';

export type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;

export interface FieldsProps<B extends Block = Block> {
  block: B;
  pictures: Readonly<Record<string, string>>;
  buildings: readonly { readonly id: string; readonly name: string }[];
  /** `pictures`: addresses of photos that are new. */
  onChange: (block: Block, pictures?: Record<string, string>) => void;
}

export function BlockFields(props: FieldsProps) {
  const { block } = props;
  switch (block.kind) {
    case 'paragraph':
      return <ParagraphFields {...props} block={block} />;
    case 'photo':
      return <PhotoFields {...props} block={block} />;
    case 'gallery':
      return <GalleryFields {...props} block={block} />;
    case 'video':
      return <VideoFields {...props} block={block} />;
    case 'thenAndNow':
      return <ThenAndNowFields {...props} block={block} />;
    case 'milestone':
      return <MilestoneFields {...props} block={block} />;
    case 'question':
      return <QuestionFields {...props} block={block} />;
    case 'change':
      return <ChangeFields {...props} block={block} />;
  }
}

const ParagraphFields = ({ block, onChange }: FieldsProps<Of<'paragraph'>>) => (
  <View className="editor-words">
    <TextArea
      value={block.text}
      label="段落"
      onInput={(text) => onChange({ ...block, text })}
      maxLength={2_000}
      placeholder="先说业主最关心的"
    />
  </View>
);

/** A part of a block with its short name before it. */
const Named = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className="editor-named">
    <View className="editor-label">{name}</View>
    {children}
  </View>
);

const QuestionFields = ({ block, onChange }: FieldsProps<Of<'question'>>) => (
  <View className="editor-words">
    <Named name="问">
      <TextArea
        value={block.question}
        label="业主问了什么"
        onInput={(question) => onChange({ ...block, question })}
        maxLength={300}
        placeholder="业主的原话"
      />
    </Named>
    <Named name="答">
      <TextArea
        value={block.answer}
        label="怎么答"
        onInput={(answer) => onChange({ ...block, answer })}
        maxLength={1_000}
        placeholder="先说是不是，再说为什么、到哪天"
      />
    </Named>
  </View>
);

const ChangeFields = ({ block, onChange }: FieldsProps<Of<'change'>>) => (
  <View className="editor-words">
    <Named name="编号">
      <TextInput
        value={block.number}
        label="编号"
        onInput={(number) => onChange({ ...block, number })}
        placeholder="如 设计变更 2026-031"
        maxLength={40}
      />
    </Named>
    <Named name="改了">
      <TextArea
        value={block.what}
        label="改了什么"
        onInput={(what) => onChange({ ...block, what })}
        placeholder="原来多少，现在多少"
        maxLength={500}
      />
    </Named>
    <Named name="影响">
      <TextArea
        value={block.affects}
        label="影响谁，怎么影响"
        onInput={(affects) => onChange({ ...block, affects })}
        placeholder="影响谁，怎么影响；一户也写出来"
        maxLength={500}
      />
    </Named>
  </View>
);
