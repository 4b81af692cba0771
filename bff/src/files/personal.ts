/** What files hold about a person. */
import type { Holding } from '../privacy';

export const fileHoldings: readonly Holding[] = [
  {
    collection: 'photos',
    title: '您传的照片、视频和文件',
    why: '说明报修、投诉；传上来时已去掉拍摄地点',
    until: '和所属的工单一样久；没用上的 1 天后删',
    persons: ['personId'],
    fate: 'depersonalise',
    clears: ['name', 'slot'],
    hides: ['slot'],
    reads: { at: '上传时间', _id: '文件编号' },
  },
];
