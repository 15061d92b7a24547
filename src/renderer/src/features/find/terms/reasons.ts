import type { MatchedForm } from '#shared/contract/routes/search.ts';
import { find } from '../../../strings/find.ts';

type Reasoned = Pick<MatchedForm, 'reason' | 'of'>;

/** "form of Иран"; empty when the word is simply what was typed. */
export const reasonOf = ({ reason, of }: Reasoned): string => find.reasons[reason](of);

/** "Ираном: form of Иран". */
export const whyLine = ({ form, ...why }: Reasoned & Pick<MatchedForm, 'form'>): string => {
  const reason = reasonOf(why);
  return reason === '' ? form : `${form}: ${reason}`;
};
