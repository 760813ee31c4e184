/** A rule as data. */
export interface RuleInfo {
  /** The content key of the message or event; inbound, the shape of the item. Of its own in each direction. */
  readonly id: string;
  /** `outbound`: of `toInstagram`. `inbound`: of `fromInstagram`. */
  readonly direction: 'outbound' | 'inbound';
  /** One line: what becomes what. */
  readonly summary: string;
  /** Link to the page that asks for it. */
  readonly source: string;
  /** What happens, and when: one fact a sentence. */
  readonly sentences: readonly {
    /** The fact. */
    readonly says: string;
    /** The example that shows it, by its name in the repository's `fixtures/`. */
    readonly fixture: string;
  }[];
}
