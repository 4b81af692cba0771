/** The names of a long page's sections in a strip that stays in sight: the one being read is underlined, a tap goes there. */
import { View } from '@tarojs/components';
import { aria, join, Tap } from '../../ui';
import { frame } from '../../ui/frame';
import { useSectionInView } from '../useSectionInView';

export interface StripSection {
  /** Id of the section's element, unlike any other on the device. */
  readonly id: string;
  readonly name: string;
}

export function SectionStrip({ sections }: { sections: readonly StripSection[] }) {
  const [at, go] = useSectionInView(sections.map(({ id }) => id));
  const { top } = frame();
  return (
    <View
      className="section-strip bleed"
      style={top ? { top: `${top + 44}px` } : {}}
      {...aria({ role: 'navigation', label: '这一页的各部分' })}
    >
      {sections.map(({ id, name }) => (
        <Tap
          key={id}
          className={join('section-strip-item', id === at && 'section-strip-on')}
          role="link"
          onTap={() => go(id)}
        >
          {name}
        </Tap>
      ))}
    </View>
  );
}
