/** The app's root: styles for every page, nothing else. */
import type { PropsWithChildren } from 'react';
import './ui/ui.css';

export default function App({ children }: PropsWithChildren) {
  return children;
}
