/** A version's sections in the order of the page; one without content is left out, and so is its name in the strip. */
import type { Day } from '@jiashu/shared/kernel/time';
import type { Declaration } from '@jiashu/shared/projects/declaration';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { BadNews } from './components/BadNews';
import { Certificates } from './components/Certificates';
import { Contract } from './components/Contract';
import { KeyFigures } from './components/KeyFigures';
import { Figures, Plain } from './components/Plain';
import { Prices } from './components/Prices';
import { ShowFlat } from './components/ShowFlat';
import { sayCount } from './words';

export interface Part {
  readonly key: string;
  /** In the strip. */
  readonly name: string;
  readonly title: string;
  readonly note?: string | undefined;
  readonly body: ReactNode;
}

const part = (key: string, name: string, title: string, body: ReactNode, note?: string): Part => ({
  ...{ key, name, title, body },
  ...(note ? { note } : {}),
});
/** The part, or nothing where it has no content. */
const where = (has: boolean, one: () => Part): Part[] => (has ? [one()] : []);

/** Bad news and certificates: what must be read first. */
export function firstParts(declaration: Declaration, today: Day): Part[] {
  const { adverseFactors, certificates, notForSale } = declaration;
  const count = adverseFactors.length;
  const original = certificates.some(({ photo }) => photo) ? '点开看原件' : undefined;
  const papers = (
    <View>
      <Certificates certificates={certificates} />
      {notForSale && (
        <View className="held gap-4">
          <View className="strong warn">还不能卖</View>
          <View>{notForSale}</View>
        </View>
      )}
    </View>
  );
  const bad = <BadNews declaration={declaration} today={today} />;
  return [
    part('bad', '坏消息', '坏消息先说', bad, count ? `${sayCount(count)}条` : undefined),
    part('papers', '五证', '五证', papers, original),
  ];
}

/** What it costs, what is delivered, what is promised. */
export function otherParts(declaration: Declaration): Part[] {
  const { layouts, priceRules, figures, showFlat, parking, delivery, service, contract, template } = declaration;
  const left = layouts.reduce((sum, layout) => sum + layout.left, 0);
  const leftNote = layouts.length > 0 ? `还有 ${left} 套` : undefined;
  return [
    ...where(layouts.length + priceRules.length > 0, () =>
      part('prices', '价格', '价格怎么定', <Prices layouts={layouts} priceRules={priceRules} />, leftNote),
    ),
    ...where(figures.length > 0, () => part('figures', '要紧的数', '几个要紧的数', <KeyFigures figures={figures} />)),
    ...where(showFlat.length > 0, () =>
      part('flat', '样板间', '样板间贴士', <ShowFlat showFlat={showFlat} />, '和您的家不同的都在这里'),
    ),
    ...where(parking.length > 0, () => part('parking', '车位', '车位', <Figures facts={parking} />)),
    ...where(delivery.length > 0, () => part('delivery', '交付', '交付标准', <Plain facts={delivery} />)),
    ...where(service.length > 0, () => part('service', '物业', '物业管什么', <Plain facts={service} />)),
    ...where(contract.length + template.length > 0, () =>
      part('contract', '合同', '合同里要紧的几条', <Contract contract={contract} template={template} />),
    ),
  ];
}
