/** What other capabilities may use of letters. */
export { LetterCard } from './components/LetterCard';
export { questionQueueWords } from './questions/queueWords';
export { useDeskQuestions } from './questions/useDeskQuestions';
export { useDueLetters } from './useDeskLetters';
export { useLetters } from './useLetters';
