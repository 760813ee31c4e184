import type { Json } from '../../types/conversation-api/json.ts';
import type { OutboundIssueCode } from '../../types/issues.ts';
import { maxArrayItems, maxJsonLevels, maxJsonValues, maxObjectKeys } from '../options/limits.ts';
import type { Path } from '../path.ts';
import { add, type ReadReport } from '../report/read-report.ts';
import { type Fault, issue } from '../report/report.ts';
import { keysOf } from './own-keys.ts';

/** What a walk through a datum has found: how much, and the first thing that JSON cannot hold or that is too much. */
interface Walk {
  /** The issue for what JSON cannot hold; without one, `null` stands for it. */
  readonly notJson: OutboundIssueCode | undefined;
  values: number;
  fault: ({ readonly code: OutboundIssueCode } & Fault) | undefined;
}

/** What a JSON text holds; `undefined` where it is none: no JSON text means that. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a datum of any shape: a copy of what its JSON text would hold.
 *
 * @param notJson The issue for what JSON cannot hold. Without one, `null` stands for it.
 */
export function readJson(
  value: unknown,
  path: Path,
  notJson: OutboundIssueCode | undefined,
  report: ReadReport,
): Json | undefined {
  const walk: Walk = { notJson, values: 0, fault: undefined };
  const copy = copyOf(value, 1, walk);
  return walk.fault === undefined ? copy : add(report, issue(walk.fault.code, path, walk.fault));
}

function copyOf(value: unknown, level: number, walk: Walk): Json {
  walk.values++;
  if (walk.values > maxJsonValues) return fail(walk, 'message.too-wide', maxJsonValues, walk.values);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (value instanceof Date && !Number.isNaN(value.getTime())) return Date.prototype.toISOString.call(value);
  if (typeof value !== 'object' || value instanceof Date) return fail(walk, walk.notJson, 'JSON', typeof value);
  if (level > maxJsonLevels) return fail(walk, 'message.too-deep', maxJsonLevels, level);
  return Array.isArray(value) ? copyOfArray(value, level, walk) : copyOfObject(value, level, walk);
}

function copyOfArray(value: readonly unknown[], level: number, walk: Walk): Json {
  // Read once: a proxy may answer otherwise the next time.
  const { length } = value;
  if (length > maxArrayItems) return fail(walk, 'message.too-wide', maxArrayItems, length);
  return Array.from({ length }, (_, index) => copyOf(value[index], level + 1, walk));
}

function copyOfObject(value: object, level: number, walk: Walk): Json {
  const keys = keysOf(value);
  if (keys.length > maxObjectKeys) return fail(walk, 'message.too-wide', maxObjectKeys, keys.length);
  const fields: [string, Json][] = [];
  for (const key of keys) {
    const field: unknown = Reflect.get(value, key);
    if (field !== undefined) fields.push([key, copyOf(field, level + 1, walk)]);
  }
  // Unlike assignment, this makes an own `__proto__` an own key again.
  return Object.fromEntries(fields);
}

function fail(
  walk: Walk,
  code: OutboundIssueCode | undefined,
  expected: string | number,
  received: string | number,
): Json {
  if (code !== undefined) walk.fault ??= { code, expected, received };
  return null;
}
