import type { Choice as ChoiceItem } from '../../../types/conversation-api/choices.ts';
import { calendarChoice } from './calendar.ts';
import { callChoice } from './call.ts';
import type { ChoiceKind } from './choice-kind.ts';
import { locationChoice } from './location.ts';
import { shareLocationChoice } from './share-location.ts';
import { textChoice } from './text.ts';
import { urlChoice } from './url.ts';

/** The keys of a choice that say what kind it is. */
export type ChoiceKey = Exclude<keyof ChoiceItem, 'postback_data'>;

/** What becomes of each kind of choice. The compiler asks for every one. */
export const choiceKinds: { readonly [Key in ChoiceKey]: ChoiceKind } = {
  text_message: textChoice,
  url_message: urlChoice,
  call_message: callChoice,
  location_message: locationChoice,
  calendar_message: calendarChoice,
  share_location_message: shareLocationChoice,
};
