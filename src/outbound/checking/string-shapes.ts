import type { RequestIssue } from '../../types/request-issues.ts';
import { at, type Path } from '../path.ts';
import { encodedLink } from '../reading/encoded-link.ts';
import { ownField } from '../reading/own-keys.ts';
import { isBlank, typeName } from '../reading/read.ts';
import { fieldsOf, found, nothing, type Shape, type Shapes, tooLong, wrongType } from './shape.ts';

/** A text of which people see something. */
export function text(maxCharacters: number): Shape {
  return stringOf((value, path) => {
    if (isBlank(value)) return found('text.blank', path);
    return value.length <= maxCharacters ? nothing : tooLong('text.too-long', maxCharacters, value.length, path);
  });
}

/** A string that people do not see. */
export function data(maxCharacters: number): Shape {
  return stringOf((value, path) => {
    if (value === '') return found('text.blank', path);
    return value.length <= maxCharacters ? nothing : tooLong('text.too-long', maxCharacters, value.length, path);
  });
}

export const link: Shape = stringOf((value, path) =>
  encodedLink(value) === value ? nothing : found('link.invalid', path, { expected: 'http(s) URL' }),
);

/** One of several strings. */
export function oneOf(...values: readonly string[]): Shape {
  return stringOf((value, path) =>
    values.includes(value) ? nothing : found('value.unknown', path, { expected: values.join(', ') }),
  );
}

/** An object with a key whose value tells what it is. */
export function byValue(key: string, shapes: Shapes): Shape {
  const shapeOf = new Map<unknown, Shape>(Object.entries(shapes));
  const anyOf = oneOf(...Object.keys(shapes));
  return fieldsOf((fields, path) => {
    const value = ownField(fields, key);
    if (value === undefined) return found('field.missing', at(path, key));
    const shape = shapeOf.get(value);
    return shape === undefined ? anyOf(value, at(path, key)) : shape(fields, path);
  });
}

/** A string that a request can carry, and what is asked of it. */
export function stringOf(check: (value: string, path: Path) => readonly RequestIssue[]): Shape {
  return (value, path) => {
    if (typeof value !== 'string') return wrongType('string', typeName(value), path);
    return value.isWellFormed() ? check(value, path) : wrongType('well-formed string', 'ill-formed string', path);
  };
}
