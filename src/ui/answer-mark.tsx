import type { Answer } from '../model/assessment';
import { Mark } from './mark';
import { answerShapes } from './marks';

/** A criterion's answer: check, wave, cross, dash, question mark. */
export const AnswerMark = ({ answer }: { answer: Answer }) => <Mark shape={answerShapes[answer]} name={answer} />;
