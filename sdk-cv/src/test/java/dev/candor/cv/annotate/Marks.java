package dev.candor.cv.annotate;

import dev.candor.cv.posting.Anchor;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.AtsHints;
import dev.candor.cv.posting.Concern;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.posting.TextSpan;
import dev.candor.cv.profile.EvidenceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Invented marks in an invented posting, and arbitrary ones. */
public final class Marks {

  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  public static final String TEXT =
      """
      Baker at Rye & Sons

      Responsibilities
      - Bake rye bread every night
      - Train two apprentices

      Requirements
      - Five years of sourdough
      - Python for the oven controller

      Nice to have
      - Kubernetes
      """;

  private Marks() {}

  public static Anchor anchor(String quote) {
    int start = TEXT.indexOf(quote);
    return Anchor.of(TEXT, new TextSpan(start, start + quote.length()));
  }

  public static Annotation.Builder mark(String id, String quote) {
    return Annotation.builder(id, anchor(quote), NOW);
  }

  public static Annotations of(Annotation... all) {
    return Annotations.of("rye").with(List.of(all));
  }

  public static Arbitrary<Annotation> annotation() {
    Arbitrary<Judgement> judgements =
        Combinators.combine(
                Arbitraries.of(Judgement.Relevance.class).injectNull(0.3),
                Arbitraries.of(Judgement.Demand.class).injectNull(0.3),
                Arbitraries.of(Judgement.Passion.class).injectNull(0.5),
                Arbitraries.of(Judgement.Identity.class).injectNull(0.5),
                Arbitraries.integers().between(1, 5))
            .as(Judgement::new);
    Arbitrary<Annotation.Trail> trails =
        Combinators.combine(
                Arbitraries.of(Annotation.Origin.class),
                Arbitraries.integers().between(0, 50),
                Arbitraries.of(Annotation.Status.class),
                Arbitraries.of("", "Ida", "Ünal \"x\""))
            .as(
                (origin, hours, status, who) ->
                    new Annotation.Trail(
                        origin, NOW, NOW.plusSeconds(3600L * hours), status, who, who));
    Arbitrary<Anchor> anchors =
        Arbitraries.of("rye bread", "Train", "sourdough", "Python", "Kubernetes")
            .map(Marks::anchor)
            .flatMap(one -> Arbitraries.of(one, one.at(null)));
    return Combinators.combine(
            Arbitraries.of("a1", "a2", "a3", "a4", "a5"),
            anchors,
            Arbitraries.of(Annotation.Type.class),
            judgements,
            trails,
            Arbitraries.of("", "baking", "C++", "𝄞 notes\n\"quoted\""),
            Arbitraries.of(true, false),
            Arbitraries.of(0.0, 0.5, 0.75, 1.0))
        .as(
            (id, anchor, type, judgement, trail, word, active, confidence) ->
                Annotation.builder(id, anchor, NOW)
                    .type(type)
                    .judgement(judgement)
                    .trail(trail)
                    .skill(word)
                    .comment(word)
                    .reframe(word.isEmpty() ? null : new Reframe("", word, word))
                    .evidence(active ? List.of(new EvidenceId("bakery/bread")) : List.of())
                    .hints(
                        new AtsHints(
                            word.isEmpty() ? List.of() : List.of(word),
                            List.of("K8s"),
                            active ? 1 : null,
                            active ? 4 : null,
                            active))
                    .active(active)
                    .confidence(confidence)
                    .extras(active ? "{\"strategic_note\":[1,{\"x\":null}]}" : "{}")
                    .build());
  }

  public static Arbitrary<Annotations> annotations() {
    return Combinators.combine(
            annotation().list().ofMaxSize(5),
            concern().list().ofMaxSize(2),
            persona().injectNull(0.4),
            Arbitraries.of(Annotations.Combination.class),
            Arbitraries.integers().between(0, 9))
        .as(
            (all, concerns, persona, combination, revision) ->
                new Annotations(
                    "rye",
                    revision,
                    new Annotations.Settings(combination, "", "{\"deadline\":\"soon\"}"),
                    unique(all),
                    concerns.isEmpty() ? List.of() : List.of(concerns.get(0)),
                    persona));
  }

  private static List<Annotation> unique(List<Annotation> all) {
    Map<String, Annotation> byId = new LinkedHashMap<>();
    all.forEach(one -> byId.put(one.id(), one));
    return List.copyOf(byId.values());
  }

  private static Arbitrary<Concern> concern() {
    return Combinators.combine(
            Arbitraries.of("c1", "c2"),
            Arbitraries.of("night work", "on foot"),
            Arbitraries.of(Concern.Severity.class),
            Arbitraries.of(true, false))
        .as(
            (id, text, severity, discuss) ->
                new Concern(id, anchor("every night"), text, severity, "", discuss, NOW, NOW));
  }

  private static Arbitrary<Persona> persona() {
    return Arbitraries.of("A baker.", "A master baker.")
        .map(
            text ->
                new Persona(
                    text,
                    "baker",
                    List.of("teacher"),
                    List.of("a1"),
                    List.of(EvidenceId.SUMMARY),
                    text.contains("master"),
                    NOW));
  }

  /** Edits of any kind that fit the annotations. */
  public static Arbitrary<List<AnnotationEdit>> edits(Annotations current) {
    return annotations()
        .flatMap(
            other ->
                Combinators.combine(
                        Arbitraries.of(AnnotationEditor.between(current, other).size(), 0),
                        Arbitraries.of(Annotation.Status.class),
                        Arbitraries.of(true, false))
                    .as(
                        (count, status, active) -> {
                          List<AnnotationEdit> edits =
                              new ArrayList<>(
                                  AnnotationEditor.between(current, other).subList(0, count));
                          List<String> ids =
                              (count == 0 ? current : other)
                                  .annotations().stream().map(Annotation::id).toList();
                          edits.add(
                              new AnnotationEdit.SetStatus(
                                  ids, status, "Ida", "seen", NOW.plusSeconds(9)));
                          edits.add(new AnnotationEdit.SetActive(ids, active, NOW.plusSeconds(10)));
                          return edits;
                        }));
  }
}
