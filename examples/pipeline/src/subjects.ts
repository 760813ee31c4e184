/** What messages wait for: to become callbacks, to be sent to Instagram, to be posted to the callback target. */
export type Stage = 'inbound' | 'outbound' | 'callbacks';

export const stages: readonly Stage[] = ['inbound', 'outbound', 'callbacks'];

/** All that concerns one person goes through one partition, one after another. FNV-1a, 32 bits. */
export function partitionOf(account: string, contact: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${account}\0${contact}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % partitions;
}

/** Subjects hold numbers, never text from outside, in which a dot or an asterisk would have a meaning. */
export function subjectOf(stage: Stage, partition: number): string {
  return `${stage}.${partition}`;
}

/** Where a message goes that failed too often. */
export function deadSubjectOf(stage: Stage, partition: number): string {
  return `dead.${stage}.${partition}`;
}
