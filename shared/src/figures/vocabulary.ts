/** What a developer's service is judged by here (DOMAIN §9), counted from the records and shown to everybody. */

export const FIGURES = { answered: '一小时响应率', closed: '及时关闭率', satisfied: '回访满意率' } as const;
export type FigureName = keyof typeof FIGURES;
export const figureNames = Object.keys(FIGURES) as [FigureName, ...FigureName[]];
