/** Versions as everybody, and as the desk, sees them. */
import type { PhotoView } from '@jiashu/shared/kernel/fields';
import type {
  Declaration,
  DeclarationContent,
  DeclarationDraft,
  DeskDeclaration,
  VersionRow,
} from '@jiashu/shared/projects/declaration';
import type { VersionRecord } from './store';

type Shown = ReadonlyMap<string, PhotoView>;

export const photoIdsOf = ({ certificates, templatePhotoIds }: DeclarationDraft): string[] => [
  ...certificates.flatMap(({ photoId }) => photoId ?? []),
  ...templatePhotoIds,
];

/** A photo that is gone is shown as missing. */
export function presentContent(draft: DeclarationDraft, photos: Shown): DeclarationContent {
  const { certificates, templatePhotoIds, ...rest } = draft;
  return {
    ...rest,
    certificates: certificates.map(({ photoId, ...certificate }) => ({
      ...certificate,
      photo: photos.get(photoId ?? '') ?? null,
    })),
    template: templatePhotoIds.flatMap((id) => photos.get(id) ?? []),
  };
}

export const presentVersion = ({ version, publishedAt, content }: VersionRecord, photos: Shown): Declaration => ({
  version,
  publishedAt: publishedAt!.toISOString(),
  ...presentContent(content, photos),
});

export const presentRow = ({ version, publishedAt, headline }: VersionRecord): VersionRow => ({
  version,
  publishedAt: publishedAt!.toISOString(),
  headline,
});

export const presentNext = (record: VersionRecord, savedBy: string, photos: Shown): DeskDeclaration['next'] => ({
  version: record.version,
  state: record.state,
  revision: record.revision,
  savedAt: record.savedAt.toISOString(),
  savedBy,
  remark: record.remark,
  content: presentContent(record.content, photos),
});
