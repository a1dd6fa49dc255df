package dev.candor.cv.annotate;

import dev.candor.core.text.Sentences;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.Verdict;
import dev.candor.cv.spi.evidence.Verifier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Writes how the candidate is positioned for a posting, from what a person marked and the candidate
 * did: a title that was held, skills of the candidate's identity, and what was achieved that the
 * annotations weigh most. One or two sentences of {@value #LEAST_WORDS} to {@value #MOST_WORDS}
 * words, third person without pronouns; nothing leaves that the verifier does not prove. Without a
 * model: the same arguments give the same words. A persona that a person wrote is never replaced.
 * Thread-safe.
 */
public final class PersonaWriter {

  /** Fewest words. */
  public static final int LEAST_WORDS = 35;

  /** Most words. */
  public static final int MOST_WORDS = 60;

  private static final int MOST_TRIES = 400;
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:I|(?i:my|me|mine|myself|you|your|yours|we|our|ours|he|she|him"
              + "|his|her|hers|himself|herself)|us)(?![\\p{L}\\p{N}])");

  private final Verifier verifier;

  /**
   * A writer.
   *
   * @param verifier decides what is proven
   */
  public PersonaWriter(Verifier verifier) {
    this.verifier = Objects.requireNonNull(verifier, "verifier");
  }

  /**
   * Writes one.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @param profile what is true
   * @param now dates it
   * @return written; kept, when a person wrote the one there is; or none, with the reason
   */
  public PersonaResult write(Posting posting, Profile profile, Instant now) {
    Annotations annotations = posting.annotations();
    Persona there = annotations.persona();
    if (there != null && there.edited()) {
      return new PersonaResult.Kept(there, check(there.statement(), profile));
    }
    Identity identity = Identity.of(annotations);
    if (!identity.isEligible()) {
      return new PersonaResult.None(
          "Nothing is marked as identity (core, strong, developing), as liked (love it, enjoy) or"
              + " as a strength (core, extremely relevant); mark what the candidate is");
    }
    int tries = 0;
    for (String statement : new PersonaDrafts(posting, profile, identity).all()) {
      if (tries++ == MOST_TRIES) {
        break;
      }
      PersonaCheck check = check(statement, profile);
      if (check.isSound()) {
        return new PersonaResult.Written(
            new Persona(
                statement,
                identity.primary(),
                identity.others(),
                identity.sources(),
                check.evidence().subList(0, Math.min(50, check.evidence().size())),
                false,
                now));
      }
    }
    return new PersonaResult.None(
        "The profile does not prove "
            + LEAST_WORDS
            + " words for it; add achievements in whole sentences that begin with what was done");
  }

  /**
   * A person's own words. They win, whatever is to be said of them: unproven ones are kept, and
   * steer nothing.
   *
   * @param annotations with the persona there is, if any
   * @param statement the person's words
   * @param profile what is true
   * @param now dates it
   * @return with the facts that prove it
   * @throws IllegalArgumentException when there are no words, or more than 4,000 characters
   */
  public Persona edited(Annotations annotations, String statement, Profile profile, Instant now) {
    Identity identity = Identity.of(annotations);
    PersonaCheck check = check(statement.strip(), profile);
    return new Persona(
        statement.strip(),
        identity.primary(),
        identity.others(),
        identity.sources(),
        check.evidence().subList(0, Math.min(50, check.evidence().size())),
        true,
        now);
  }

  /**
   * Looks at words for a persona.
   *
   * @param statement the words
   * @param profile what is true
   * @return what is to be said of them
   */
  public PersonaCheck check(String statement, Profile profile) {
    int words = words(statement);
    List<String> problems = new ArrayList<>();
    if (words < LEAST_WORDS || words > MOST_WORDS) {
      problems.add(
          "It has " + words + " words; " + LEAST_WORDS + " to " + MOST_WORDS + " are read");
    }
    List<String> sentences = Sentences.split(statement);
    if (sentences.size() > 2) {
      problems.add("It has " + sentences.size() + " sentences; one or two are read");
    }
    if (!statement.startsWith("A ") && !statement.startsWith("An ")) {
      problems.add("It begins otherwise than with 'A' or 'An'");
    }
    if (PRONOUN.matcher(statement).find()) {
      problems.add("It has a pronoun; it speaks of the candidate without one");
    }
    Set<EvidenceId> evidence = new LinkedHashSet<>();
    List<String> unproven = new ArrayList<>();
    for (String sentence : sentences) {
      Verdict verdict =
          verifier.verify(new Claim(sentence, Claim.Section.SUMMARY, null, List.of()), profile);
      evidence.addAll(verdict.evidence());
      verdict.reasons().stream().map(Reason::detail).distinct().forEach(unproven::add);
    }
    if (sentences.isEmpty()) {
      unproven.add("There is no sentence");
    }
    return new PersonaCheck(
        words, problems, unproven, unproven.isEmpty() ? List.copyOf(evidence) : List.of());
  }

  static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }
}
