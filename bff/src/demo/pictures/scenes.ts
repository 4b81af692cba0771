/** Every scene that can be drawn, with the Chinese caption a demo record puts under it. */

interface SceneWords {
  caption: string;
  /** Defects: the caption once it is put right. */
  repaired?: string;
}

export const SCENES = {
  'site-whole': { caption: '工地全景' },
  'site-slab': { caption: '楼板钢筋绑扎，浇筑前检查' },
  'site-formwork': { caption: '两人复量模板垂直度' },
  'site-scaffold': { caption: '外架上做保温和抹灰' },
  'site-blankets': { caption: '夜里给新浇的楼板盖棉被' },
  'site-masonry': { caption: '新砌的户内隔墙' },
  'site-water-test': { caption: '卫生间闭水试验' },
  'site-window': { caption: '安装外窗' },
  'site-chases': { caption: '墙面开槽，水电管路到位' },
  'site-ramp': { caption: '地库坡道，截水沟验收' },
  'site-planting': { caption: '园林栽树' },
  'site-topping-out': { caption: '主体封顶' },
  'site-facade': { caption: '外立面完成，外架已拆' },
  'site-lobby': { caption: '入户大堂' },
  'site-lift-hall': { caption: '电梯厅' },
  'site-handover-desk': { caption: '集中交付，一户一桌' },
  'site-model-flat': { caption: '样板间客厅' },
  'room-living': { caption: '客厅' },
  'room-bedroom': { caption: '卧室' },
  'room-kitchen': { caption: '厨房' },
  'room-bathroom': { caption: '卫生间' },
  'room-balcony': { caption: '阳台' },
  'room-entrance': { caption: '玄关' },
  'room-corridor': { caption: '楼层走廊' },
  'room-garage': { caption: '地下车库' },
  'defect-ceiling-stain': { caption: '天花渗水，留下水渍', repaired: '天花补好，重新刷过' },
  'defect-damp-wall': { caption: '衣柜后面的墙脚返潮起皮', repaired: '墙脚重做防潮，刷好了' },
  'defect-wall-crack': { caption: '门角斜向裂缝', repaired: '裂缝挂网补平，刷好了' },
  'defect-hollow-tile': { caption: '墙砖空鼓开裂', repaired: '空鼓的砖换了新的' },
  'defect-fogged-glass': { caption: '中空玻璃夹层起雾', repaired: '换上新玻璃' },
  'defect-frame-scratch': { caption: '窗框划痕', repaired: '窗框修复，看不出痕迹' },
  'defect-window-seepage': { caption: '窗边渗水', repaired: '窗边重新打胶，淋水不渗' },
  'defect-dripping-pipe': { caption: '水槽下水管滴水', repaired: '接头换好，不滴了' },
  'defect-tripped-breaker': { caption: '空气开关跳闸，推不上去', repaired: '回路查好，开关合上了' },
  'defect-stuck-door': { caption: '房门关不严', repaired: '门扇调平，关得上了' },
  'defect-peeling-paint': { caption: '墙漆起皮脱落', repaired: '铲掉重刷，墙面平整' },
  'defect-lift-scratch': { caption: '电梯厅门划伤', repaired: '电梯门抛光修复' },
  'defect-ramp-puddle': { caption: '车库坡道积水', repaired: '截水沟加深，坡底不再积水' },
  'defect-blocked-drain': { caption: '地漏堵塞，积水不退', repaired: '地漏疏通，排水顺畅' },
  'paper-land-use': { caption: '国有土地使用证' },
  'paper-land-planning': { caption: '建设用地规划许可证' },
  'paper-works-planning': { caption: '建设工程规划许可证' },
  'paper-construction': { caption: '建筑工程施工许可证' },
  'paper-presale': { caption: '商品房预售许可证' },
} as const satisfies Record<string, SceneWords>;

export type SceneName = keyof typeof SCENES;

export const sceneNames = Object.keys(SCENES) as SceneName[];

export type DefectScene = Extract<SceneName, `defect-${string}`>;

export const isDefect = (scene: SceneName): scene is DefectScene => scene.startsWith('defect-');

/** The words under a picture of the scene in the state the facts name. */
export function captionOf(scene: SceneName, facts: { repaired?: boolean | undefined } = {}): string {
  const words: SceneWords = SCENES[scene];
  return facts.repaired ? (words.repaired ?? words.caption) : words.caption;
}
