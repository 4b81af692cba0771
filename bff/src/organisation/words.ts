/** Posts and people in words. */
import { ROLES } from '@jiashu/shared/kernel/roles';
import type { HeldPost } from '@jiashu/shared/organisation/rules';
import type { OrganisationWorld } from './world';

/** `客户管家，听松里`. */
export async function sayPost(
  { projects }: OrganisationWorld,
  post: HeldPost,
): Promise<{ title: string; scope: string }> {
  return { title: ROLES[post.role], scope: post.tier === 'group' ? '集团' : await projects.scopeName(post) };
}
