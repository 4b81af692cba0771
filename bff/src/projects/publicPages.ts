/** How projects are known outside the app: title and description of each page, and the list for search engines. */
import { dayOf } from '@jiashu/shared/kernel/time';
import { ADVERSE_KINDS } from '@jiashu/shared/projects/vocabulary';
import { sayDistance } from '@jiashu/shared/projects/words';
import type { HeadOf, PageHead } from '../http/heads';
import type { DeclarationStore, VersionRecord } from './declarations';
import type { ProjectRecord, ProjectStore } from './store';

const publicPath = (projectId: string): string => `/projects/${projectId}`;

const ADDRESS = /^\/projects\/([0-9a-f]{24})\/?$/;

/** The project whose public page has this path; null for any other. */
const projectAt = (path: string): string | null => ADDRESS.exec(path)?.[1] ?? null;

/** Bad news first, here too: it is what somebody who searches should find. */
function headOf({ _id, name, city, address }: ProjectRecord, standing: VersionRecord | null): PageHead {
  const path = publicPath(_id);
  if (!standing) return { path, title: `${name}（${city}）`, description: `${name}，${address}。阳光宣言还没有公示。` };
  const { adverseFactors } = standing.content;
  const bad = adverseFactors.map(({ kind, meters }) => `${ADVERSE_KINDS[kind]} ${sayDistance(meters)}`).join('、');
  const said =
    adverseFactors.length > 0 ? `坏消息 ${adverseFactors.length} 条：${bad}。` : '没有查到要公示的不利因素。';
  const on = dayOf(standing.publishedAt!);
  return {
    path,
    title: `${name}（${city}）阳光宣言 第 ${standing.version} 版`,
    description: `${name}，${address}。${said}五证、价格、车位、样板间贴士、交付标准都在，${on} 公示。`,
  };
}

interface PublicPages {
  readonly pageHead: HeadOf;
  publicPages(): Promise<{ path: string; changedOn: string }[]>;
}

export const publicPagesOf = (projects: ProjectStore, declarations: DeclarationStore): PublicPages => ({
  async pageHead(path) {
    const id = projectAt(path);
    const project = id && (await projects.project(id));
    return project ? headOf(project, await declarations.standing(project._id)) : null;
  },
  async publicPages() {
    const standing = await declarations.allStanding();
    return standing.map(({ projectId, publishedAt }) => ({
      path: publicPath(projectId),
      changedOn: dayOf(publishedAt!),
    }));
  },
});
