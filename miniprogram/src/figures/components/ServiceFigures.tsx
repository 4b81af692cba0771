/** How the developer served the people who live in his homes in this city: three shares, each with n and interval. */
import type { ServiceFigures as Figures, FigureView } from '@jiashu/shared/figures/schema';
import { FIGURES } from '@jiashu/shared/figures/vocabulary';
import { sayYearAndMonth } from '@jiashu/shared/projects/words';
import { View } from '@tarojs/components';
import { Card } from '../../ui';
import { sayCases, sayInterval, sayTooFew } from '../words';

export function ServiceFigures({ figures }: { figures: Figures }) {
  const { city, least, own, period } = figures;
  return (
    <View>
      <View className="small num">
        {city.name} {city.projects} 个小区 {city.homes} 户，{sayYearAndMonth(period.from)}到{' '}
        {sayYearAndMonth(period.to)}
      </View>
      <View className="gap-3">
        <Card className="num">
          {city.figures.map((figure) => (
            <Figure key={figure.name} figure={figure} least={least} />
          ))}
        </Card>
      </View>
      <View className="small gap-3 num">{sayOwn(own, city.projects)}</View>
    </View>
  );
}

function Figure({ figure, least }: { figure: FigureView; least: number }) {
  const { name, percent } = figure;
  return (
    <View className="service-figure">
      <View className="between">
        <View className="h3">{FIGURES[name]}</View>
        <View className={percent === null ? 'service-none' : 'service-value'}>
          {percent === null ? '还没有' : `${percent}%`}
        </View>
      </View>
      <View className="small">
        {percent === null ? sayTooFew(figure, least) : `${sayCases(figure)}；${sayInterval(figure)}`}
      </View>
    </View>
  );
}

/** What of it happened in this very project. */
function sayOwn(own: readonly FigureView[], projects: number): string {
  const cases = own.find(({ name }) => name === 'answered')?.n ?? 0;
  if (projects === 1) return '数都从记录里数出来，每小时重数一次。';
  return cases === 0
    ? '这个小区自己还没有；上面是同城的。数都从记录里数出来，每小时重数一次。'
    : `其中这个小区 ${cases} 件。数都从记录里数出来，每小时重数一次。`;
}
