import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { noticeDocs } from '../src/outbound/report/notice-docs.ts';

const types = join(import.meta.dirname, '../src/types/notices.ts');

/** The doc comment of each code in the interfaces that hold the details of notices. */
function commentsOfCodes(): readonly (readonly [code: string, comment: string])[] {
  const file = ts.createSourceFile(types, readFileSync(types, 'utf8'), ts.ScriptTarget.Latest, true);
  return file.statements.filter(ts.isInterfaceDeclaration).flatMap(({ members }) =>
    members.flatMap((member) => {
      const name = member.name;
      if (name === undefined || !ts.isStringLiteral(name)) return [];
      const comment = ts.getJSDocCommentsAndTags(member).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
      return [[name.text, comment.join(' ').replace(/\s+/g, ' ')] as const];
    }),
  );
}

describe('what is said of a notice', () => {
  it('should be the same in its doc comment and in the list of notices', () => {
    const whens = Object.entries(noticeDocs).map(([code, { when }]) => [code, when]);

    expect(commentsOfCodes()).toStrictEqual(whens);
  });
});
