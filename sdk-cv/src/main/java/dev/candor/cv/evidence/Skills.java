package dev.candor.cv.evidence;

import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A competency: it, or a synonym of it, is listed or named. */
final class Skills {

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
    for (Fact fact : scope) {
      for (Reading reading : fact.readings()) {
        if (names(reading, words) || (known.isPresent() && lists(reading, known.get()))) {
          found.add(fact.id());
        }
      }
    }
    return found;
  }

  private boolean lists(Reading reading, String skill) {
    return taxonomy.find(reading.text()).stream()
        .anyMatch(
            match -> match.keyword().equals(skill) && stands(reading, match.start(), match.end()));
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

  private static boolean names(Reading reading, List<Token> words) {
    List<Token> tokens = words(reading);
    for (int from = 0; from + words.size() <= tokens.size(); from++) {
      boolean same = true;
      for (int at = 0; at < words.size() && same; at++) {
        Token there = tokens.get(from + at);
        same =
            there.folded().equals(words.get(at).folded())
                || (there.word().known()
                    && there.word().family().equals(words.get(at).word().family()));
        same &= !there.isNegated();
      }
      if (same
          && stands(reading, tokens.get(from).start(), tokens.get(from + words.size() - 1).end())) {
        return true;
      }
    }
    return false;
  }

  private static List<Token> words(Reading reading) {
    return reading.tokens().stream().filter(token -> token.kind() != Kind.STOP).toList();
  }
}
