/** From a node of the document to the framework's element behind it, which knows the values the document has only as text. */
import type { Element as FrameworkElement } from 'glass-easel';

type Rendered = Element & { __wxElement?: FrameworkElement };

/** The framework's element of this node, or of the nearest node around it that has one. */
export function frameworkElement(element: Element): FrameworkElement {
  const rendered = element as Rendered;
  if (rendered.__wxElement) return rendered.__wxElement;
  if (!element.parentElement) throw new Error(`<${element.tagName.toLowerCase()}> is not part of a page`);
  return frameworkElement(element.parentElement);
}

/** Whether a yes-no attribute is on; in the document itself `true` and `undefined` look the same. */
export function isOn(element: Element, attribute: string): boolean {
  return Boolean((element as Rendered).__wxElement?.getAttribute(attribute));
}
