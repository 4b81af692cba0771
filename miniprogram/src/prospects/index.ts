/** What other capabilities may use of prospects. */
export { Asked } from './components/Asked';
