/** The stages of work: items become callbacks, messages go to Instagram, callbacks go to their target. */
export type Stage = 'inbound' | 'outbound' | 'callbacks';

export const stages: readonly Stage[] = ['inbound', 'outbound', 'callbacks'];

/** Gives the partition of a person: everything of one person goes through one partition, in order. FNV-1a, 32 bits. */
export function partitionOf(account: string, contact: string, partitions: number): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(`${account}\0${contact}`)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0) % partitions;
}

/** Names a subject by numbers alone: in text from outside a dot or an asterisk would have a meaning. */
export function subjectOf(stage: Stage, partition: number): string {
  return `${stage}.${partition}`;
}

/** Names the subject of dead letters. */
export function deadSubjectOf(stage: Stage, partition: number): string {
  return `dead.${stage}.${partition}`;
}
