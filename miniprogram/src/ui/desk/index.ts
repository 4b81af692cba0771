/** The staff side's components: denser, hairlines, sorted by what is due, keyboard first. */
export { byClock, type ClockGroup } from './byClock';
export * from './ClockQueue';
export * from './Detail';
export { isWide } from './isWide';
export * from './Panes';
export * from './Queue';
export * from './Rail';
export * from './Table';
export * from './Tabs';
export { useChosen } from './useChosen';
export * from './useKeys';
