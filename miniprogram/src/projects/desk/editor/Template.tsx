/** The pages of the contract template, photographed. */
import { useCallback } from 'react';
import { addressOf, type SendingPhoto, usePhotos } from '../../../api';
import { PhotoPicker, Section } from '../../../ui';
import type { DeclarationForm } from './form';

const MOST = 30;

interface Props {
  pages: DeclarationForm['template'];
  onChange: (pages: DeclarationForm['template']) => void;
}

export function Template({ pages, onChange }: Props) {
  const kept = pages.map(
    ({ id, url }): SendingPhoto => ({ key: id, id, url: addressOf(url), state: 'sent', percent: 100 }),
  );
  const sent = useCallback(
    (photos: SendingPhoto[]) => onChange(photos.flatMap(({ id, url }) => (id ? { id, url } : []))),
    [onChange],
  );
  const photos = usePhotos(MOST, kept, sent);
  return (
    <Section title="合同样本" note="一页一张，最多 30 页">
      <PhotoPicker of={photos} max={MOST} />
    </Section>
  );
}
