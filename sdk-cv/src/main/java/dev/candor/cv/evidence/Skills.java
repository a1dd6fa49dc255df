package dev.candor.cv.evidence;

import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A competency: it, or a synonym of it, is listed as a skill, or a text says of a skill that is
 * known that it was worked with. A noun that occurs is no skill.
 */
final class Skills {

  private static final Pattern VERSIONED =
      Pattern.compile("(.*?\\p{L}{3,})[\\s.-]*v?(\\d+(?:\\.\\d+)*)\\+?");

  private final SkillTaxonomy taxonomy;

  Skills(SkillTaxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /** Facts that list or name a skill; empty when none does. */
  Set<EvidenceId> proving(String skill, List<Fact> scope) {
    Set<EvidenceId> found = new LinkedHashSet<>();
    List<Token> words = words(Reading.of(skill));
    if (words.isEmpty()) {
      return found;
    }
    Optional<String> known = taxonomy.canonical(skill);
    Optional<Pattern> version = version(skill);
    for (Fact fact : scope) {
      boolean listed =
          fact.listed().stream()
              .filter(reading -> saysVersion(reading, version))
              .anyMatch(
                  reading ->
                      lists(reading, words) || (known.isPresent() && names(reading, known.get())));
      boolean named =
          known.isPresent()
              && !fact.id().equals(EvidenceId.CONTACT)
              && fact.readings().stream()
                  .anyMatch(
                      reading -> saysVersion(reading, version) && names(reading, known.get()));
      if (listed || named) {
        found.add(fact.id());
      }
    }
    return found;
  }

  /** "Java17", "Python 3": the number behind a skill's name, which only a text with it proves. */
  private Optional<Pattern> version(String skill) {
    Matcher matcher = VERSIONED.matcher(skill.strip());
    if (!matcher.matches() || taxonomy.canonical(matcher.group(1)).isEmpty()) {
      return Optional.empty();
    }
    String number = matcher.group(2).replaceFirst("(\\.0)+$", "");
    return Optional.of(Pattern.compile("(?<![\\d.])" + Pattern.quote(number) + "(?!\\d)"));
  }

  private static boolean saysVersion(Reading reading, Optional<Pattern> version) {
    return version.isEmpty() || version.get().matcher(reading.text()).find();
  }

  private boolean names(Reading reading, String skill) {
    return taxonomy.find(reading.text()).stream()
        .anyMatch(
            match ->
                match.keyword().equals(skill)
                    && stands(reading, match.start(), match.end())
                    && !isOfPeople(reading.tokens(), match.start(), match.end()));
  }

  /** "the Scrum master", "a React team", "the product owner": theirs. */
  private static boolean isOfPeople(List<Token> tokens, int start, int end) {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      boolean inside = token.start() >= start && token.end() <= end;
      boolean next = at > 0 && tokens.get(at - 1).end() == end;
      if ((next && isPerson(token))
          || (inside && token.end() == end && (isPerson(token) || isAgent(tokens, at, start)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPerson(Token token) {
    return token.kind() == Kind.WORD && !token.isVerb() && Subject.isPerson(token);
  }

  /** Somebody whom an article stands before. */
  private static boolean isAgent(List<Token> tokens, int last, int start) {
    int before = last;
    while (before > 0 && tokens.get(before).start() >= start) {
      before--;
    }
    return tokens.get(before).has(Tag.DETERMINER)
        && tokens.get(last).surface().matches("\\p{Ll}+(er|or|ist)");
  }

  static boolean stands(Reading reading, int start, int end) {
    for (Token token : reading.tokens()) {
      if (token.start() < end && token.end() > start) {
        boolean inside = token.name() < 0 || isWhole(reading, token.name(), start, end);
        if (token.isNegated() || !inside) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isWhole(Reading reading, int name, int start, int end) {
    for (Token token : reading.tokens()) {
      if (token.name() == name
          && (token.start() < start || token.end() > end)
          && !Frame.SUFFIXES.contains(token.folded())
          && !isBefore(token, start)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBefore(Token token, int start) {
    return token.end() <= start;
  }

  /** Whether a whole item of a list says these words. */
  private static boolean lists(Reading reading, List<Token> words) {
    List<Token> tokens = reading.tokens();
    for (int from = 0; from < tokens.size(); from++) {
      if (isEdge(tokens, from - 1) && isSame(tokens, from, words)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(List<Token> tokens, int from, List<Token> words) {
    int at = from;
    for (Token word : words) {
      while (at < tokens.size() && at > from && tokens.get(at).folded().equals("-")) {
        at++;
      }
      if (at >= tokens.size() || !isSame(tokens.get(at), word)) {
        return false;
      }
      at++;
    }
    return isEdge(tokens, at)
        || tokens.get(at).kind() == Kind.NUMBER
        || Frame.SUFFIXES.contains(tokens.get(at).folded());
  }

  private static boolean isSame(Token there, Token word) {
    return !there.isNegated()
        && (there.folded().equals(word.folded())
            || (there.word().known() && there.word().family().equals(word.word().family())));
  }

  private static boolean isEdge(List<Token> tokens, int at) {
    return at < 0
        || at >= tokens.size()
        || (tokens.get(at).kind() == Kind.STOP && !tokens.get(at).folded().equals("-"))
        || tokens.get(at).folded().equals("and");
  }

  private static List<Token> words(Reading reading) {
    return reading.tokens().stream().filter(token -> token.kind() != Kind.STOP).toList();
  }
}
