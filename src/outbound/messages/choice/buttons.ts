import type { InstagramButton } from '../../../types/instagram/templates.ts';
import type { Job } from '../../context.ts';
import { lose, note } from '../../report/report.ts';
import type { Choice, Location } from '../model.ts';
import { noteCalendar } from './calendar.ts';
import { buildTitled } from './titles.ts';
import { mapsLink } from '../location/maps-link.ts';
import { noteUnusedPostback, payloadOf } from './payload.ts';

/** Turns choices into the buttons of one template. */
export function buttonsOf(choices: readonly Choice[], job: Job): readonly InstagramButton[] {
  return buildTitled(choices, job, (choice, title) => buttonOf(choice, title, job));
}

function buttonOf(choice: Choice, title: string, job: Job): InstagramButton {
  switch (choice.kind) {
    case 'text_message':
    case 'call_message':
      return { type: 'postback', title, payload: payloadOf(choice, 'button', job) };
    case 'url_message':
      return linkButton(choice, title, choice.content.url, job);
    case 'location_message':
      loseLabel(choice.content, job);
      return linkButton(choice, title, mapsLink(choice.content.coordinates), job);
    case 'calendar_message':
      noteCalendar(choice, job);
      return linkButton(choice, title, choice.content.fallback_url, job);
    case 'share_location_message':
      note(job.log, 'choice.as-link', choice.at, {});
      return linkButton(choice, title, choice.content.fallback_url, job);
  }
}

function linkButton(choice: Choice, title: string, url: string, job: Job): InstagramButton {
  noteUnusedPostback(choice, job);
  return { type: 'web_url', url, title };
}

/** A button has one line: the place's name finds none. */
function loseLabel({ at, label }: Location, { log }: Job): void {
  if (label === undefined) return;
  lose(log, 'label.lost', { parent: at, key: 'label' }, { value: label }, { expected: 0, received: label.length });
}
