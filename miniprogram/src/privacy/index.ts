/** What other capabilities may use of privacy. */
export { MyInformation } from './components/MyInformation';
export { Reveal } from './components/Reveal';
