package dev.candor.cv.internal.lexicon;

/** Classes of words, as the data file names them. */
public enum Tag {
  /** Articles and the like. */
  DETERMINER,
  /** Words of grammar. */
  GLUE,
  /** Words that claim nothing. */
  HARMLESS,
  /** Nouns of measure that stand for what they measure. */
  LIGHT,
  /** People. */
  PERSON,
  /** People or things together. */
  GROUP,
  /** What is held: a workshop, a campaign. */
  EVENT,
  /** A rank: what it ranks over is the claim. */
  RANK,
  /** How often. */
  FREQUENCY,
  /** No, not, without. */
  NEGATION,
  /** Leaves something out. */
  EXCEPT,
  /** Not done yet. */
  PLAN,
  /** Not all of it. */
  PART,
  /** Not always. */
  OCCASIONAL,
  /** Only tried. */
  TRIAL,
  /** A lesser title. */
  JUNIOR,
  /** Not alone. */
  SHARE,
  /** Ranks or quantifies. */
  SUPERLATIVE,
  /** Others took it up. */
  ADOPTED,
  /** More than. */
  COMPARE_MORE,
  /** At least. */
  COMPARE_LEAST,
  /** Less than. */
  COMPARE_LESS,
  /** At most. */
  COMPARE_MOST,
  /** Up to. */
  COMPARE_UPTO,
  /** About. */
  COMPARE_ABOUT,
  /** Nearly. */
  COMPARE_NEARLY,
  /** The cause follows. */
  CAUSE_LEFT,
  /** The effect follows. */
  CAUSE_RIGHT,
  /** The means follows. */
  INSTRUMENT,
  /** An aim follows. */
  PURPOSE,
  /** Less of it is better. */
  LOWER_BETTER,
  /** Makes more. */
  UP,
  /** Makes less. */
  DOWN,
  /** Makes it better, be it more or less. */
  BETTER,
  /** Says of what a thing is, no more than "of" does. */
  CONNECT,
  /** Makes what its object names. */
  PRODUCE,
  /** A month's name. */
  MONTH,
  /** "Responsible for": a verb in all but form, without a tense. */
  ANSWERABLE,
  /** Behind a hyphen it says no more than that the two go together. */
  SUFFIX,
  /** Money in general. */
  MONEY,
  /** A share of a whole when "of" follows: "the first phase of the project". */
  SHARE_OF,
  /** Says that it is so today. */
  TODAY,
  /** Says that it was so before. */
  FORMERLY,
  /** Does whatever its object says. */
  LIGHT_VERB
}
