/** What other capabilities may use of the organisation. */
export { Joining } from './components/Joining';
