package dev.candor.cv.evidence;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.internal.lexicon.Spelling;
import dev.candor.cv.internal.lexicon.Tag;
import dev.candor.cv.internal.lexicon.Word;
import dev.candor.cv.internal.reading.Kind;
import dev.candor.cv.internal.reading.Reading;
import dev.candor.cv.internal.reading.Token;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Role;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One fact of the profile, read and indexed. Immutable once built. */
final class Fact {

  /** A token of a fact. */
  record Place(Reading reading, Token token, int index) {}

  private final EvidenceId id;
  private final @Nullable Role role;
  private final List<Reading> readings;
  private final List<Reading> listed;
  private final Map<String, List<Place>> places = new HashMap<>();
  private final Set<String> written = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Set<String> skills = new HashSet<>();

  Fact(EvidenceId id, @Nullable Role role, List<String> texts, List<String> terms) {
    this(id, role, List.of(), texts, terms);
  }

  /**
   * A fact.
   *
   * @param names names that are proven as a whole by the frame of a role, never word by word
   * @param terms what it lists, such as skills
   */
  Fact(
      EvidenceId id,
      @Nullable Role role,
      List<String> names,
      List<String> texts,
      List<String> terms) {
    this.id = id;
    this.role = role;
    List<Reading> read = new ArrayList<>();
    for (String text : texts) {
      if (!text.isBlank()) {
        read.add(Reading.of(text));
      }
    }
    this.listed = terms.stream().filter(term -> !term.isBlank()).map(Reading::of).toList();
    read.addAll(listed);
    this.readings = List.copyOf(read);
    readings.forEach(this::index);
    for (String name : names) {
      for (Token token : Reading.of(name).tokens()) {
        named.addAll(token.word().proves());
      }
    }
  }

  private void index(Reading reading) {
    for (int at = 0; at < reading.tokens().size(); at++) {
      Token token = reading.tokens().get(at);
      written.add(token.folded());
      if (token.kind() != Kind.WORD
          || (token.has(Tag.GLUE) && !token.isVerb() && !token.has(Tag.SUPERLATIVE))) {
        continue;
      }
      Place place = new Place(reading, token, at);
      for (String key : token.word().proves()) {
        places.computeIfAbsent(key, none -> new ArrayList<>(2)).add(place);
      }
      if (!token.folded().equals(Spelling.fold(token.surface()))) {
        for (String part : token.surface().split("[\\s-]+")) {
          written.add(Spelling.fold(part));
        }
      }
    }
  }

  EvidenceId id() {
    return id;
  }

  @Nullable Role role() {
    return role;
  }

  List<Reading> readings() {
    return readings;
  }

  /** The skills and names it lists, each a reading of its own. */
  List<Reading> listed() {
    return listed;
  }

  /** Looks for the skills it names, under any of their names. */
  void findSkills(SkillTaxonomy taxonomy) {
    for (Reading reading : readings) {
      for (KeywordMatch match : taxonomy.find(reading.text())) {
        if (Skills.stands(reading, match.start(), match.end())) {
          skills.add(match.keyword());
        }
      }
    }
  }

  /** Whether it names a skill, by the name the taxonomy gives it. */
  boolean names(String skill) {
    return skills.contains(skill);
  }

  boolean isWritten(String folded) {
    return written.contains(folded);
  }

  /** Where a word, or one that proves it, stands; one that says the opposite does not. */
  List<Place> placesOf(Token token) {
    List<String> keys = token.word().keys();
    boolean once = keys.size() == 1;
    List<Place> found = once ? places.getOrDefault(keys.get(0), List.of()) : all(keys);
    if (Subject.isPerson(token) && !token.isVerb()) {
      return found.stream().filter(place -> isSamePerson(token, place.token())).toList();
    }
    if (token.isVerb()) {
      found = found.stream().filter(place -> isSameAct(token, place.token())).toList();
    }
    if (!token.has(Tag.UP) && !token.has(Tag.DOWN)) {
      return found;
    }
    return found.stream().filter(place -> !place.token().word().opposes(token.word())).toList();
  }

  /** An architect designs, and so may an engineer: they are no synonyms for that. */
  private static boolean isSamePerson(Token said, Token stated) {
    return stated.isVerb()
        || said.word().family().equals(stated.word().family())
        || said.word().keys().stream()
            .anyMatch(
                key -> !key.startsWith(Word.OF_VERBS) && stated.word().proves().contains(key));
  }

  /** A nurse is of the staff, which is no act of staffing. */
  private static boolean isSameAct(Token said, Token stated) {
    return stated.isVerb()
        || said.word().family().equals(stated.word().family())
        || said.word().keys().stream()
            .anyMatch(key -> key.startsWith(Word.OF_VERBS) && stated.word().keys().contains(key));
  }

  private List<Place> all(List<String> keys) {
    List<Place> found = new ArrayList<>();
    for (String key : keys) {
      for (Place place : places.getOrDefault(key, List.of())) {
        if (!found.contains(place)) {
          found.add(place);
        }
      }
    }
    return found;
  }

  /** Whether one of its verbs is of a family. */
  boolean has(Set<String> families) {
    return readings.stream()
        .flatMap(reading -> reading.tokens().stream())
        .anyMatch(token -> token.isVerb() && families.contains(token.word().family()));
  }

  boolean mentions(Token token) {
    for (String key : token.word().keys()) {
      if (places.containsKey(key) || named.contains(key)) {
        return true;
      }
    }
    return false;
  }
}
