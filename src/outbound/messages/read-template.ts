import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { TemplateReference } from '../../types/conversation-api/template.ts';
import { refuse } from '../report/report.ts';
import type { Reference } from './model.ts';
import { readJson } from '../reading/json.ts';
import { knownKeys } from '../reading/known-keys.ts';
import { readOptionalText, readText } from '../reading/scalars.ts';
import { forInstagram, objectReader } from '../reading/object.ts';
import { recordReader } from '../reading/record.ts';
import { isAbsent, optional, type Read, typeName, unread } from '../reading/read.ts';

/** Reads a string that may say nothing: a parameter can be blank. */
const readAnyText: Read<string> = (value, parent, key, log) =>
  typeof value === 'string' ? value : readText(value, parent, key, log);

const readParameters: Read<Readonly<Record<string, string>>> = (value, parent, key, log) => {
  const json = readJson(value, parent, key, 'field.wrong-type', log);
  const at = { parent, key };
  if (typeof json !== 'object' || json === null || (Array.isArray(json) && json.length > 0)) {
    refuse(log, 'field.wrong-type', at, { expected: 'object', received: typeName(value) });
    return unread;
  }
  const given = Object.entries(json).filter(([, text]) => text !== null);
  return Object.fromEntries(given.map(([name, text]) => [name, readAnyText(text, at, name, log)]));
};

/** Reads a reference to an omni template. */
export const readTemplateReference: Read<Reference> = referenceReader(readText);
const readChannelReference = referenceReader(readOptionalText);

function referenceReader(readVersion: Read<string | undefined>): Read<Reference> {
  const readFields = recordReader({
    template_id: readText,
    version: readVersion,
    language_code: readOptionalText,
    parameters: optional(readParameters),
  });
  return (value, parent, key, log) => {
    const fields = readFields(value, parent, key, log);
    if (fields === undefined) return unread;
    const { at, template_id, version, language_code, parameters } = fields;
    return { at, reference: withoutUndefined<TemplateReference>({ template_id, version, language_code, parameters }) };
  };
}

const ofTemplate = knownKeys(['channel_template', 'omni_template']);

/** Reads a template message: the reference for this channel, else the one for all. */
export const readTemplateMessage: Read<Reference> = objectReader(ofTemplate, (source, at, log) => {
  const key = 'channel_template';
  const own = forInstagram(source[key], at, key, log);
  if (isAbsent(own)) return readTemplateReference(source.omni_template, at, 'omni_template', log);
  return readChannelReference(own, { parent: at, key }, 'INSTAGRAM', log);
});
