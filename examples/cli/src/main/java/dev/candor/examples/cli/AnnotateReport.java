package dev.candor.examples.cli;

import dev.candor.cv.CvJson;
import dev.candor.cv.annotate.Anchors;
import dev.candor.cv.annotate.Coverage;
import dev.candor.cv.annotate.Lint;
import dev.candor.cv.annotate.Suggestion;
import dev.candor.cv.annotate.Table;
import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How the annotations of a posting stand, for a person and for a script. */
record AnnotateReport(Posting posting, Anchors.Report anchors, List<Suggestion> suggestions) {

  List<String> lines(boolean coverage, boolean suggest, @Nullable Lint lint) {
    List<String> lines = new ArrayList<>();
    lines.add(
        posting.annotations().posting()
            + ": revision "
            + posting.annotations().revision()
            + ", "
            + posting.annotations().annotations().size()
            + " annotations, "
            + posting.annotations().counting().size()
            + " count; anchors: "
            + states());
    for (Annotation one : posting.annotations().annotations()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "  %s %-19s %6.3f %s%s",
              one.counts() ? "+" : "-",
              one.judgement().relevance() == null ? "" : one.judgement().relevance().code(),
              one.boost(),
              one.anchor().quote().replaceAll("\\s+", " "),
              one.trail().status() == Annotation.Status.NEEDS_REVIEW ? " (to be reviewed)" : ""));
    }
    if (coverage) {
      Coverage covered = Coverage.of(posting);
      lines.add(
          "Coverage "
              + covered.percent()
              + "%, of the sections there are "
              + covered.percentOfPresent()
              + "%");
      covered.missing().forEach(one -> lines.add("  " + one));
    }
    if (lint != null) {
      lint.findings().forEach(one -> lines.add(line(one)));
    }
    if (suggest) {
      suggestions.forEach(one -> lines.add(line(one)));
    }
    return lines;
  }

  private static String line(Lint.Finding one) {
    String where = one.annotation() == null ? "" : " " + one.annotation();
    return one.severity().code() + where + ": " + one.message() + ". " + one.hint();
  }

  private static String line(Suggestion one) {
    var relevance = one.annotation().judgement().relevance();
    return String.format(
        Locale.ROOT,
        "? %.2f %s: %s (%s)",
        one.annotation().confidence(),
        relevance == null ? "" : relevance.code(),
        one.annotation().anchor().quote().replaceAll("\\s+", " "),
        one.reason());
  }

  private String states() {
    Map<Anchors.State, Integer> counts = new EnumMap<>(Anchors.State.class);
    anchors.resolutions().values().forEach(one -> counts.merge(one.state(), 1, Integer::sum));
    List<String> texts = new ArrayList<>();
    for (Anchors.State state : Anchors.State.values()) {
      texts.add(counts.getOrDefault(state, 0) + " " + state.name().toLowerCase(Locale.ROOT));
    }
    return String.join(", ", texts);
  }

  ObjectNode json(@Nullable Lint lint) {
    ObjectNode json = Shapes.object();
    json.set("annotations", Shapes.read(CvJson.write(posting.annotations())));
    ObjectNode boosts = json.putObject("boosts");
    posting.annotations().annotations().forEach(one -> boosts.put(one.id(), one.boost()));
    ObjectNode counts = json.putObject("totals");
    Table.totals(posting.annotations()).forEach(counts::put);
    ObjectNode states = json.putObject("anchors");
    anchors
        .resolutions()
        .forEach((id, one) -> states.put(id, one.state().name().toLowerCase(Locale.ROOT)));
    coverage(json.putObject("coverage"));
    ArrayNode heat = json.putArray("heatMap");
    for (Table.HeatRow row : Table.heatMap(posting)) {
      ObjectNode one =
          heat.addObject().put("section", row.section().code()).put("boost", row.boost());
      row.counts().forEach((relevance, count) -> one.put(relevance.code(), count));
    }
    if (lint != null) {
      lint(json.putObject("lint"), lint);
    }
    ArrayNode suggested = json.putArray("suggestions");
    suggestions.forEach(one -> suggestion(suggested.addObject(), one));
    return json;
  }

  private void coverage(ObjectNode json) {
    Coverage covered = Coverage.of(posting);
    json.put("percent", covered.percent()).put("percentOfPresent", covered.percentOfPresent());
    ArrayNode parts = json.putArray("sections");
    for (Coverage.Part part : covered.sections()) {
      parts
          .addObject()
          .put("section", part.area().code())
          .put("count", part.count())
          .put("target", part.target())
          .put("coreStrengths", part.strengths())
          .put("gaps", part.gaps())
          .put("present", part.present())
          .put("state", part.state().name().toLowerCase(Locale.ROOT));
    }
    Shapes.texts(json.putArray("missing"), covered.missing());
  }

  private static void lint(ObjectNode json, Lint lint) {
    json.put("passed", lint.passed());
    ArrayNode findings = json.putArray("findings");
    for (Lint.Finding one : lint.findings()) {
      findings
          .addObject()
          .put("rule", one.rule())
          .put("severity", one.severity().code())
          .put("annotation", one.annotation())
          .put("message", one.message())
          .put("hint", one.hint());
    }
  }

  private static void suggestion(ObjectNode json, Suggestion one) {
    Annotation mark = one.annotation();
    var relevance = mark.judgement().relevance();
    var demand = mark.judgement().demand();
    json.put("id", mark.id())
        .put("quote", mark.anchor().quote())
        .put("start", mark.anchor().span() == null ? null : mark.anchor().span().start())
        .put("relevance", relevance == null ? null : relevance.code())
        .put("requirement", demand == null ? null : demand.code())
        .put("skill", mark.skill())
        .put("role", one.role())
        .put("confidence", mark.confidence())
        .put("source", one.source())
        .put("reason", one.reason());
    Shapes.texts(
        json.putArray("evidence"), mark.evidence().stream().map(EvidenceId::value).toList());
    Shapes.texts(json.putArray("keywords"), mark.hints().keywords());
  }
}
