/** A new region of the company. */
import type { Tree } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useDraft, useSubmit } from '../../../api';
import { Field, Form, Heading, TextInput, toast } from '../../../ui';
import { organisationApi } from '../../api';
import '../../organisation.css';

const EMPTY = { name: '' };

export function NewRegion({ onTree }: { onTree: (tree: Tree) => void }) {
  const { value, change, clear } = useDraft('new region', EMPTY);
  const { busy, failure, submit } = useSubmit(organisationApi.addRegion);
  const add = async () => {
    const tree = await submit(value);
    if (!tree) return;
    clear();
    toast('新区域建好了，接着加项目', 'check');
    onTree(tree);
  };
  return (
    <View className="org-detail">
      <Heading level={1}>新建区域</Heading>
      <View className="small gap-2">区域下面加项目，项目里加楼栋，楼栋里补房号；整本台账也可以导入。</View>
      <Form slim action="建好" busy={busy} ready={value.name.trim() !== ''} onSubmit={add}>
        <Field label="区域名称" error={failure?.at('name')}>
          <TextInput
            autoFocus
            value={value.name}
            onInput={(name) => change({ name })}
            placeholder="江东区域"
            maxLength={20}
          />
        </Field>
      </Form>
    </View>
  );
}
