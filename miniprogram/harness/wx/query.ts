/** Stand-ins for questions about layout: there is none here, so every box is empty and nothing ever crosses the screen's edge. */

const NO_BOX = {
  id: '',
  dataset: {},
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  width: 0,
  height: 0,
  scrollLeft: 0,
  scrollTop: 0,
};

export function queryApis(adopt: <T>(value: T) => T, later: (work: () => void) => void) {
  function createSelectorQuery() {
    const asked: { many: boolean; callback?: (result: unknown) => void }[] = [];
    const ask = (many: boolean) => {
      const add = (...args: unknown[]) => {
        const callback = args.find((arg) => typeof arg === 'function') as ((result: unknown) => void) | undefined;
        asked.push(callback ? { many, callback } : { many });
        return query;
      };
      return { boundingClientRect: add, fields: add, scrollOffset: add, node: add, context: add };
    };
    const query = {
      in: () => query,
      select: () => ask(false),
      selectViewport: () => ask(false),
      selectAll: () => ask(true),
      exec(done?: (results: unknown) => void) {
        const results = asked.map(({ many }) => (many ? [] : NO_BOX));
        later(() => {
          for (const [index, { callback }] of asked.entries()) callback?.(adopt(results[index]));
          done?.(adopt(results));
        });
        return query;
      },
    };
    return query;
  }
  function createIntersectionObserver() {
    const observer = {
      relativeTo: () => observer,
      relativeToViewport: () => observer,
      observe: () => undefined,
      disconnect: () => undefined,
    };
    return observer;
  }
  return { createSelectorQuery, createIntersectionObserver };
}
