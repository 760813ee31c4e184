import type { RequestIssue, RequestIssueCode } from '../../types/request-issues.ts';
import { maxIssues } from '../options/limits.ts';
import { at, type Path, pointersOf } from '../path.ts';
import { isObject } from '../reading/object.ts';
import { keysOf, ownField } from '../reading/own-keys.ts';
import { typeName } from '../reading/read.ts';

/** Tells what of the value at a path is otherwise than documented. */
export type Shape = (value: unknown, path: Path) => readonly RequestIssue[];
export type Shapes = Readonly<Record<string, Shape>>;

export const nothing: readonly RequestIssue[] = [];

/** What is documented to be there, and checked elsewhere. */
export const checked: Shape = () => nothing;

export function found(code: RequestIssueCode, path: Path, fault: Partial<RequestIssue> = {}): readonly RequestIssue[] {
  return [{ code, path: pointersOf(path).path, ...fault }];
}

/** What is documented elsewhere, but not there. */
export const misplaced: Shape = (_, path) => found('field.misplaced', path);

/** The issues that are told, and whether there are more. */
export function told(issues: readonly RequestIssue[]): readonly RequestIssue[] {
  return issues.length > maxIssues ? [...issues.slice(0, maxIssues), more] : issues;
}

export const more: RequestIssue = { code: 'request.more', path: '' };

/** A value that is true or false. */
export const flag: Shape = (value, path) =>
  typeof value === 'boolean' ? nothing : wrongType('boolean', typeName(value), path);

/** A list of one to some items. Those beyond are not looked at. */
export function list(item: Shape, maxItems: number): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return wrongType('array', typeName(value), path);
    const items: readonly unknown[] = value;
    // Read once: a proxy may answer otherwise the next time, or not with a number.
    const length = Number(items.length) || 0;
    if (length === 0) return found('list.empty', path, { expected: 1, received: 0 });
    const checkedItems = Array.from({ length: Math.min(length, maxItems) }, (_, index) => index);
    return [
      ...(length > maxItems ? tooLong('list.too-long', maxItems, length, path) : nothing),
      ...checkedItems.flatMap((index) => item(items[index], at(path, index))),
    ];
  };
}

/** An object with all of some keys, perhaps some of others, and no further ones. */
export function object(required: Shapes, optional: Shapes = {}): Shape {
  const shapes = new Map(Object.entries({ ...required, ...optional }));
  return fieldsOf((fields, path) => [
    ...[...shapes].flatMap(([key, shape]) => {
      const field = ownField(fields, key);
      if (field !== undefined) return shape(field, at(path, key));
      return Object.hasOwn(required, key) ? found('field.missing', at(path, key)) : nothing;
    }),
    ...keysOf(fields)
      .filter((key) => !shapes.has(key) && ownField(fields, key) !== undefined)
      // One more than are told: then it is known that there are more.
      // Stryker disable next-line MethodExpression: it only saves time
      .slice(0, maxIssues + 1)
      .flatMap((key) => found('field.unknown', at(path, key))),
  ]);
}

/** An object that has one of several keys, which tells what it is. */
export function byKey(shapes: Shapes): Shape {
  const expected = Object.keys(shapes).join(', ');
  return fieldsOf((fields, path) => {
    const [first, ...others] = Object.entries(shapes).filter(([key]) => ownField(fields, key) !== undefined);
    if (first === undefined) return found('content.missing', path, { expected, received: 0 });
    if (others.length > 0) return found('content.several', path, { expected, received: 1 + others.length });
    const [, shape] = first;
    return shape(fields, path);
  });
}

/** What keeps several shapes at once. */
export function all(...shapes: readonly Shape[]): Shape {
  return (value, path) => shapes.flatMap((shape) => shape(value, path));
}

/** An object, and what is asked of its fields. */
export function fieldsOf(check: (fields: object, path: Path) => readonly RequestIssue[]): Shape {
  return (value, path) => (isObject(value) ? check(value, path) : wrongType('object', typeName(value), path));
}

export function wrongType(expected: string, received: string, path: Path): readonly RequestIssue[] {
  return found('field.wrong-type', path, { expected, received });
}

export function tooLong(
  code: 'text.too-long' | 'list.too-long',
  expected: number,
  received: number,
  path: Path,
): readonly RequestIssue[] {
  return found(code, path, { expected, received });
}
