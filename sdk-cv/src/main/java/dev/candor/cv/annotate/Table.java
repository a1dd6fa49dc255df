package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.posting.Judgement.Relevance;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.posting.Reframe;
import dev.candor.cv.posting.SectionKind;
import dev.candor.cv.posting.TextSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Annotations as rows for a spreadsheet, and as a map of where they are dense. Pure. */
public final class Table {

  private static final List<String> HEAD =
      List.of(
          "id",
          "section",
          "start",
          "quote",
          "type",
          "relevance",
          "requirement",
          "passion",
          "identity",
          "priority",
          "boost",
          "counts",
          "status",
          "origin",
          "skill",
          "keywords",
          "variants",
          "evidence",
          "reframe_from",
          "reframe_to",
          "reframe_note",
          "comment",
          "confidence",
          "updated_at");

  private Table() {}

  /**
   * One row of the map.
   *
   * @param section kind of section
   * @param counts annotations that count, by relevance; what has none counts as relevant
   * @param boost sum of their boosts
   */
  public record HeatRow(SectionKind section, Map<Relevance, Integer> counts, double boost) {
    /** Copies. */
    public HeatRow {
      Objects.requireNonNull(section, "section");
      counts = Collections.unmodifiableMap(new EnumMap<>(counts));
    }
  }

  /**
   * Writes one row an annotation, as RFC 4180 has it, with a head. A cell that a spreadsheet would
   * take for a formula begins with an apostrophe.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @return lines that end with CR LF
   */
  public static String csv(Posting posting) {
    StringBuilder csv = new StringBuilder();
    row(csv, HEAD);
    for (Annotation one : posting.annotations().annotations()) {
      row(csv, cells(posting, one));
    }
    return csv.toString();
  }

  /**
   * Where annotations are dense.
   *
   * @param posting with its annotations in place, see {@link Anchors#bind}
   * @return a row for each kind of section that the posting has, in the order of {@link
   *     SectionKind}
   */
  public static List<HeatRow> heatMap(Posting posting) {
    List<HeatRow> rows = new ArrayList<>();
    for (SectionKind kind : SectionKind.values()) {
      if (posting.sections().stream().anyMatch(one -> one.kind() == kind)) {
        Map<Relevance, Integer> counts = new EnumMap<>(Relevance.class);
        double boost = 0;
        for (Annotation one : posting.annotations().counting()) {
          if (Coverage.section(posting, one).equals(Optional.of(kind))) {
            Relevance relevance = one.judgement().relevance();
            counts.merge(relevance == null ? Relevance.RELEVANT : relevance, 1, Integer::sum);
            boost += one.boost();
          }
        }
        rows.add(new HeatRow(kind, counts, Math.round(boost * 1e6) / 1e6));
      }
    }
    return List.copyOf(rows);
  }

  /**
   * How many there are of what.
   *
   * @param annotations of one posting
   * @return counts by name, in a fixed order; of those that count, but for {@code total}
   */
  public static Map<String, Integer> totals(Annotations annotations) {
    List<Annotation> counting = annotations.counting();
    Map<String, Integer> totals = new LinkedHashMap<>();
    totals.put("total", annotations.annotations().size());
    totals.put("counting", counting.size());
    totals.put("core_strengths", count(counting, Relevances::isCore));
    totals.put("gaps", count(counting, Annotation::isGap));
    totals.put("disqualifiers", count(counting, Annotation::isDisqualifier));
    totals.put(
        "love_it", count(counting, one -> one.judgement().passion() == Judgement.Passion.LOVE_IT));
    totals.put(
        "avoid", count(counting, one -> one.judgement().passion() == Judgement.Passion.AVOID));
    totals.put(
        "core_identity",
        count(counting, one -> one.judgement().identity() == Judgement.Identity.CORE_IDENTITY));
    totals.put(
        "not_identity",
        count(counting, one -> one.judgement().identity() == Judgement.Identity.NOT_IDENTITY));
    totals.put("with_evidence", count(counting, one -> !one.evidence().isEmpty()));
    totals.put("to_review", annotations.toReview().size());
    return totals;
  }

  private static int count(List<Annotation> all, Predicate<Annotation> those) {
    return (int) all.stream().filter(those).count();
  }

  private static List<String> cells(Posting posting, Annotation one) {
    Judgement judgement = one.judgement();
    TextSpan span = one.anchor().span();
    Reframe reframe = one.reframe();
    List<String> cells = new ArrayList<>();
    cells.add(one.id());
    cells.add(Coverage.section(posting, one).map(SectionKind::code).orElse(""));
    cells.add(span == null ? "" : String.valueOf(span.start()));
    cells.add(one.anchor().quote());
    cells.add(one.type().code());
    cells.add(code(judgement.relevance()));
    cells.add(code(judgement.demand()));
    cells.add(code(judgement.passion()));
    cells.add(code(judgement.identity()));
    cells.add(String.valueOf(judgement.priority()));
    cells.add(String.format(Locale.ROOT, "%.3f", one.boost()));
    cells.add(String.valueOf(one.counts()));
    cells.add(one.trail().status().code());
    cells.add(one.trail().origin().code());
    cells.add(one.skill());
    cells.add(String.join("; ", one.hints().keywords()));
    cells.add(String.join("; ", one.hints().variants()));
    cells.add(one.evidence().stream().map(Object::toString).collect(Collectors.joining("; ")));
    cells.add(reframe == null ? "" : reframe.from());
    cells.add(reframe == null ? "" : reframe.to());
    cells.add(reframe == null ? "" : reframe.note());
    cells.add(one.comment());
    cells.add(String.valueOf(one.confidence()));
    cells.add(one.trail().updatedAt().toString());
    return cells;
  }

  private static String code(@Nullable Enum<?> value) {
    return value == null ? "" : value.name().toLowerCase(Locale.ROOT);
  }

  private static void row(StringBuilder csv, List<String> cells) {
    csv.append(cells.stream().map(Table::cell).collect(Collectors.joining(","))).append("\r\n");
  }

  /** Spreadsheets look past white space and signs, so the first of any of these is guarded. */
  private static String cell(String text) {
    String shown = text.strip();
    boolean plain = shown.isEmpty() || "=+-@|%＝＋－＠".indexOf(shown.charAt(0)) < 0;
    String safe = plain ? text : "'" + text;
    boolean quoted = safe.chars().anyMatch(unit -> "\",\r\n".indexOf(unit) >= 0);
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
