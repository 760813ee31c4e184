import type { InstagramSenderActionRequest } from '../../../types/instagram/send-request.ts';
import type { Path } from '../../path.ts';
import { knownKeys, type Uses } from '../../reading/known-keys.ts';
import { readObject } from '../../reading/object.ts';
import type { Read } from '../../reading/read.ts';
import { type BuildingRule, buildingRule } from '../rule.ts';

const noKeys = knownKeys({} satisfies Uses<Record<never, never>>);

/** Reads an event that says all with its name. */
const readBareEvent: Read<Path> = (value, path, report) => readObject(noKeys, value, path, report) && path;

/** Makes the rule of an event that becomes a sender action. */
export function actionRule(action: InstagramSenderActionRequest['sender_action']): BuildingRule {
  return buildingRule(readBareEvent, (path) => ({ requests: [{ kind: 'action', path, action }], report: undefined }));
}
