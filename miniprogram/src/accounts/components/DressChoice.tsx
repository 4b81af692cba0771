/** How the app looks: light or dark, and 关怀模式 with large type. */
import { View } from '@tarojs/components';
import { type Theme, useDress } from '../../platform/dress';
import { Card, Choices, Section, Switch } from '../../ui';

const THEMES: { value: Theme; label: string }[] = [
  { value: 'auto', label: '随系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
];

export function DressChoice() {
  const { theme, large, setTheme, setLarge } = useDress();
  return (
    <Section title="看得舒服些">
      <Card>
        <Choices options={THEMES} columns={3} label="明暗" value={theme} onChange={setTheme} />
        <View className="gap-4">
          <Switch on={large} onChange={setLarge} title="关怀模式" note="字大一号，按钮也大些" />
        </View>
      </Card>
    </Section>
  );
}
