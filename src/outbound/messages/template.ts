import type { RuleDocs } from '../../shared/rule-docs.ts';
import { withoutUndefined } from '../../shared/without-undefined.ts';
import type { TemplateMessageItem, TemplateReference } from '../../types/conversation-api/template.ts';
import { at } from '../path.ts';
import { readJson } from '../reading/json.ts';
import { knownKeys } from '../reading/known-keys.ts';
import { readForInstagram, readObject } from '../reading/object.ts';
import { isAbsent, optional, type Read, type ReadField, typeName, wrongType } from '../reading/read.ts';
import { readOptionalText, readText } from '../reading/scalars.ts';
import { add } from '../report/read-report.ts';
import { issue } from '../report/report.ts';
import type { Reference, TemplateRule } from './rule.ts';

const referenceKeys = knownKeys<TemplateReference>({
  template_id: 'read',
  version: 'read',
  language_code: 'read',
  parameters: 'read',
});
const messageKeys = knownKeys<TemplateMessageItem>({ channel_template: 'read', omni_template: 'read' });

const readParameters: Read<Readonly<Record<string, string>>> = (value, path, report) => {
  const json = readJson(value, path, 'field.wrong-type', report);
  if (json === undefined) return undefined;
  if (typeof json !== 'object' || json === null || (Array.isArray(json) && json.length > 0)) {
    return add(report, issue('field.wrong-type', path, { expected: 'object', received: typeName(value) }));
  }
  const filled = Object.entries(json).filter(([, text]) => text !== null);
  // A parameter can be blank, but must be a string.
  const texts = filled.flatMap(([name, text]) =>
    typeof text === 'string' ? [[name, text] as const] : (wrongType('string', text, at(path, name), report) ?? []),
  );
  return Object.fromEntries(texts);
};
const readOptionalParameters = optional(readParameters);

/** Makes the reader of a reference. */
function referenceReader(readVersion: ReadField<string>): Read<Reference> {
  return (value, path, report) => {
    const fields = readObject(referenceKeys, value, path, report);
    if (fields === undefined) return undefined;
    const template_id = readText(fields.template_id, path, 'template_id', report);
    const version = readVersion(fields.version, path, 'version', report);
    const language_code = readOptionalText(fields.language_code, path, 'language_code', report);
    const parameters = readOptionalParameters(fields.parameters, at(path, 'parameters'), report);
    if (template_id === undefined) return undefined;
    const reference = withoutUndefined<TemplateReference>({ template_id, version, language_code, parameters });
    return { kind: 'template', path, reference };
  };
}

const readOmniReference = referenceReader(readText);
const readChannelReference = referenceReader(readOptionalText);

/** The reference for this channel, else the one for all. */
export const templateRule: TemplateRule = {
  kind: 'template',
  read(value, path, report) {
    const fields = readObject(messageKeys, value, path, report);
    if (fields === undefined) return undefined;
    const channels = at(path, 'channel_template');
    const own = readForInstagram(fields.channel_template, channels, report);
    if (isAbsent(own)) return readOmniReference(fields.omni_template, at(path, 'omni_template'), report);
    return readChannelReference(own, at(channels, 'INSTAGRAM'), report);
  },
};

/** The reference of an override. */
export const templateReferenceRule: TemplateRule = { kind: 'template', read: readOmniReference };

export const templateDocs: RuleDocs = {
  summary: 'A template becomes what the message becomes that `templates` gives for it.',
  source: 'https://developers.sinch.com/docs/conversation/message-types/template-message/',
  sentences: [
    {
      says: 'The option `templates` gives the message that stands for the template, and that becomes what it would become by itself.',
      fixture: 'outbound/template/plain',
    },
    {
      says: 'The reference of `channel_template` for Instagram goes before the one for all channels.',
      fixture: 'outbound/template/both',
    },
    {
      says: 'A template without a message, or with a template in its place, refuses the message.',
      fixture: 'outbound/template/template-given',
    },
    {
      says: 'What is said of the message inside names the reference, and the place within it.',
      fixture: 'outbound/template/notices-inside',
    },
  ],
};
