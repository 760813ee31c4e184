import { expect, test } from 'vitest';
import { newCommentId, newMid } from '../mid.ts';

test('should make message ids as Instagram does: long, beginning with aWdf, letters and digits alone', () => {
  const mid = newMid();

  expect(mid).toMatch(/^aWdf[a-zA-Z0-9]{156,186}$/);
});

test('should make comment ids of 17 digits', () => {
  const id = newCommentId();

  expect(id).toMatch(/^180\d{14}$/);
});

test('should make no id twice', () => {
  const mids = Array.from({ length: 1000 }, newMid);

  expect(new Set(mids).size).toBe(1000);
});
