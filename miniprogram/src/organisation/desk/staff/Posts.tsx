/** His posts, each to be taken away by somebody above, with a reason he reads. */
import type { StaffView } from '@jiashu/shared/organisation/schema';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '../../../api';
import { Button, Field, Link, List, ListRow, Sheet, TextArea, toast } from '../../../ui';
import { Block } from '../../../ui/desk';
import { organisationApi } from '../../api';

type Post = StaffView['posts'][number];

interface Props {
  member: StaffView;
  onChange: (member: StaffView) => void;
}

export function Posts({ member, onChange }: Props) {
  const [taking, take] = useState<Post | null>(null);
  return (
    <Block title="岗位">
      <List openTop>
        {member.posts.map((post) => (
          <ListRow
            key={`${post.role} ${post.scopeId}`}
            title={post.title}
            note={post.scope}
            side={post.removable && <Link onTap={() => take(post)}>撤岗</Link>}
          />
        ))}
      </List>
      <Sheet open={taking !== null} title={`撤掉${member.name}的${taking?.title ?? ''}？`} onClose={() => take(null)}>
        {taking && (
          <Taking
            member={member}
            post={taking}
            onTaken={(next) => {
              take(null);
              onChange(next);
            }}
          />
        )}
      </Sheet>
    </Block>
  );
}

function Taking({ member, post, onTaken }: { member: StaffView; post: Post; onTaken: (next: StaffView) => void }) {
  const [reason, setReason] = useState('');
  const { busy, failure, submit } = useSubmit(organisationApi.removePost);
  const { role, tier, scopeId } = post;
  const take = async () => {
    const next = await submit({ personId: member.personId, role, tier, scopeId, reason });
    if (!next) return;
    toast('已撤岗', 'check');
    onTaken(next);
  };
  const open = member.open.repairs + member.open.complaints;
  return (
    <View>
      <View className="small">
        立即生效，他下一次点开就看不到{post.scope}。{open > 0 && `他手上还有 ${open} 件，先交接更稳妥。`}
      </View>
      <Field label="原因，会发给他" error={failure?.at('reason')}>
        <TextArea value={reason} onInput={setReason} maxLength={200} />
      </Field>
      <View className="gap-4">
        <Button busy={busy} disabled={reason.trim().length < 2} onTap={() => void take()}>
          撤岗
        </Button>
      </View>
    </View>
  );
}
