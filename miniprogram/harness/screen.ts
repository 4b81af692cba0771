/** Reads a rendered page as a person would: its words, and the element somebody means. */

import { isOn } from './nodes.js';

/** A CSS selector, words on the element (or a piece of them), or its aria-label. */
export type Target = string | { text: string } | { label: string };

const INLINE = new Set(['TEXT', 'LABEL', 'SPAN']);

/** The words of an element, one block a line; what is hidden is left out. wxss is not applied, only inline styles and `hidden`. */
export function textOf(element: Element): string {
  return words(element)
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

function words(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
  if (!isElement(node) || isHidden(node)) return '';
  const inside = [...node.childNodes].map(words).join('');
  return INLINE.has(node.tagName) ? inside : `\n${inside}\n`;
}

/** The first element that fits, the innermost of those that hold the words; an exact match goes before a partial one. */
export function findElement(page: Element, target: Target): Element | undefined {
  if (typeof target === 'string') return page.querySelector(target) ?? undefined;
  if ('label' in target)
    return [...page.querySelectorAll('[aria-label]')].find((e) => e.getAttribute('aria-label') === target.label);
  const holding = [...page.querySelectorAll('*')].filter((e) => !isHidden(e) && textOf(e).includes(target.text));
  const innermost = holding.filter((e) => !holding.some((other) => other !== e && e.contains(other)));
  return innermost.find((e) => textOf(e) === target.text) ?? innermost[0];
}

export function nameOf(target: Target): string {
  return typeof target === 'string' ? target : JSON.stringify(target);
}

function isHidden(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  return isOn(element, 'hidden') || /display:\s*none/.test(style);
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
