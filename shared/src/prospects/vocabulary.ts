/** The words of those who are only looking (DOMAIN §1, prospect). */

export const QUESTION_STATES = { waiting: '等回答', answered: '已回答' } as const;
export type QuestionState = keyof typeof QUESTION_STATES;
export const questionStates = Object.keys(QUESTION_STATES) as [QuestionState, ...QuestionState[]];
