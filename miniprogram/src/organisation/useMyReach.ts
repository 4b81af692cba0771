/** What posts one holds oneself, and whether there is any one may give. */
import type { HeldPost } from '@jiashu/shared/organisation/rules';
import { useMe } from '../accounts';
import { rolesFor } from './grantable';
import { useStaffMember, useTree } from './useOrganisation';

/** null until it is known. */
export function useMyReach(): { posts: readonly HeldPost[]; mayInvite: boolean } | null {
  const posts = useStaffMember(useMe().data?.id ?? null).data?.posts;
  const tree = useTree().data;
  return posts && tree ? { posts, mayInvite: rolesFor(posts, tree).length > 0 } : null;
}
