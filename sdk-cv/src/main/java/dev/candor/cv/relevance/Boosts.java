package dev.candor.cv.relevance;

import dev.candor.core.text.KeywordMatch;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.skills.SkillTaxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What annotations weigh: by the facts they name, and by their skill, keywords and other spellings,
 * all alike; names are whole and go by synonyms. Only what {@link Annotation#counts()} is read.
 * These are the numbers that every step uses. Immutable and thread-safe.
 */
public final class Boosts {

  private final Annotations annotations;
  private final SkillTaxonomy taxonomy;
  private final Map<String, List<Annotation>> byKey = new LinkedHashMap<>();
  private final Map<EvidenceId, List<Annotation>> byFact = new LinkedHashMap<>();

  private Boosts(Annotations annotations, SkillTaxonomy known) {
    this.annotations = annotations;
    List<String> names = new ArrayList<>();
    annotations.counting().forEach(one -> names.addAll(one.names()));
    this.taxonomy = known.with(names);
    for (Annotation one : annotations.counting()) {
      for (String name : names(one)) {
        put(byKey, taxonomy.key(name), one);
      }
      one.evidence().forEach(id -> put(byFact, id, one));
    }
  }

  private static <K> void put(Map<K, List<Annotation>> map, K key, Annotation one) {
    List<Annotation> all = map.computeIfAbsent(key, none -> new ArrayList<>());
    if (!all.contains(one)) {
      all.add(one);
    }
  }

  /**
   * Reads annotations.
   *
   * @param annotations of one posting
   * @return what they weigh
   */
  public static Boosts of(Annotations annotations) {
    return of(annotations, SkillTaxonomy.standard());
  }

  static Boosts of(Annotations annotations, SkillTaxonomy known) {
    return new Boosts(annotations, known);
  }

  /**
   * The names that an annotation goes by: those it gives, else the skills that its quote names.
   *
   * @param annotation any of them
   * @return in order, may be empty
   */
  public List<String> names(Annotation annotation) {
    List<String> given = annotation.names();
    return given.isEmpty() ? List.copyOf(taxonomy.in(annotation.anchor().quote())) : given;
  }

  /**
   * Whether nothing steers.
   *
   * @return true when no annotation counts
   */
  public boolean isEmpty() {
    return annotations.counting().isEmpty();
  }

  /**
   * What a text weighs.
   *
   * @param text such as a bullet
   * @param cited facts that it is made of
   * @return of every annotation that names one of the facts, or a name in the text
   */
  public Boost of(String text, Collection<EvidenceId> cited) {
    if (byKey.isEmpty() && byFact.isEmpty()) {
      return Boost.NEUTRAL;
    }
    Set<Annotation> met = new LinkedHashSet<>();
    Set<String> keywords = new LinkedHashSet<>();
    for (KeywordMatch match : taxonomy.find(text)) {
      List<Annotation> all = byKey.get(taxonomy.key(match.keyword()));
      if (all != null) {
        met.addAll(all);
        keywords.add(match.surface());
      }
    }
    cited.forEach(id -> met.addAll(byFact.getOrDefault(id, List.of())));
    return combined(met, List.copyOf(keywords));
  }

  /**
   * What a skill weighs.
   *
   * @param phrase any name of it
   * @return of every annotation that goes by the name or a synonym
   */
  public Boost skill(String phrase) {
    List<Annotation> all = byKey.getOrDefault(taxonomy.key(phrase), List.of());
    return combined(new LinkedHashSet<>(all), all.isEmpty() ? List.of() : List.of(phrase));
  }

  /**
   * The annotations that go by a name.
   *
   * @param phrase any name
   * @return in the order of the posting
   */
  public List<Annotation> naming(String phrase) {
    return List.copyOf(byKey.getOrDefault(taxonomy.key(phrase), List.of()));
  }

  private Boost combined(Set<Annotation> met, List<String> keywords) {
    if (met.isEmpty()) {
      return Boost.NEUTRAL;
    }
    List<Annotation> all =
        annotations.annotations().stream().filter(met::contains).toList(); // in order
    boolean out = all.stream().anyMatch(Annotation::isDisqualifier);
    List<String> notes = new ArrayList<>();
    for (Annotation one : all) {
      if (one.reframe() != null && !one.reframe().note().isBlank()) {
        notes.add(one.reframe().note());
      }
    }
    return new Boost(
        out ? 0 : factor(all), all.stream().map(Annotation::id).toList(), keywords, notes, out);
  }

  private double factor(List<Annotation> all) {
    return switch (annotations.settings().combination()) {
      case MAX_BOOST -> all.stream().mapToDouble(Annotation::boost).max().orElse(1);
      case AVG_BOOST -> all.stream().mapToDouble(Annotation::boost).average().orElse(1);
      case LAST_WRITE ->
          all.stream()
              .max(
                  Comparator.comparing((Annotation one) -> one.trail().updatedAt())
                      .thenComparing(Annotation::id))
              .map(Annotation::boost)
              .orElse(1.0);
    };
  }
}
