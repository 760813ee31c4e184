import type { TemplateReference } from '../../types/conversation-api.ts';
import { type Log, refuse } from '../log.ts';
import type { Reference } from '../model.ts';
import type { Mutable } from '../mutable.ts';
import type { Place } from '../place.ts';
import { readJson } from './json.ts';
import { knownKeys } from './known-keys.ts';
import { readOptionalText, readText } from './leaf.ts';
import { forInstagram, objectReader, readSource } from './object.ts';
import { isAbsent, isLeftOut, type Read, typeName, unread } from './value.ts';

const ofTemplate = knownKeys(['channel_template', 'omni_template']);

/** Reads a template message: the reference for this channel, else the one for all. */
export const readTemplateMessage: Read<Reference> = objectReader(ofTemplate, (source, at, log) => {
  const map = 'channel_template';
  const own = forInstagram(source[map], at, map, log);
  if (isAbsent(own)) return readTemplateReference(source.omni_template, at, 'omni_template', log);
  return readReference(own, { parent: at, key: map }, 'INSTAGRAM', readOptionalText, log);
});

/** Reads a reference to an omni template. */
export const readTemplateReference: Read<Reference> = (value, parent, key, log) =>
  readReference(value, parent, key, readText, log);

const ofReference = knownKeys(['template_id', 'version', 'language_code', 'parameters']);

function readReference(
  value: unknown,
  parent: Place | undefined,
  key: string | number,
  readVersion: Read<string | undefined>,
  log: Log,
): Reference {
  const source = readSource(ofReference, value, parent, key, log);
  if (source === undefined) return unread;
  const at = { parent, key };
  const reference: Mutable<TemplateReference> = { template_id: readText(source.template_id, at, 'template_id', log) };
  const version = readVersion(source.version, at, 'version', log);
  const language = readOptionalText(source.language_code, at, 'language_code', log);
  if (version !== undefined) reference.version = version;
  if (language !== undefined) reference.language_code = language;
  const { parameters } = source;
  if (!isLeftOut(parameters)) reference.parameters = readParameters(parameters, at, 'parameters', log);
  return { at, reference };
}

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

/** Reads a string that may say nothing: a parameter can be blank. */
const readAnyText: Read<string> = (value, parent, key, log) =>
  typeof value === 'string' ? value : readText(value, parent, key, log);
