package dev.candor.cv.internal.json;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.Usage;
import dev.candor.cv.document.Edit;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.LedgerEntry;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.TailoringReport;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the report of a tailoring, and its parts, as JSON. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * The whole report.
   *
   * @param report what was decided
   * @param edits what tailoring changed and kept
   * @param readBack problems found by format; empty lists where a file reads back whole
   * @return one object
   */
  public static String write(
      TailoringReport report, List<Edit> edits, Map<String, List<AtsReport.Problem>> readBack) {
    ObjectNode json = Json.object();
    json.put("proven", report.ledger().proven());
    json.set("fit", fit(report.fit()));
    ArrayNode sentences = json.putArray("sentences");
    report.ledger().entries().forEach(entry -> sentences.add(sentence(entry)));
    ArrayNode decisions = json.putArray("decisions");
    report.decisions().forEach(decision -> decisions.add(decision(decision)));
    ArrayNode kept = json.putArray("edits");
    edits.forEach(
        edit ->
            kept.addObject()
                .put("id", edit.id())
                .put("block", edit.before().id())
                .put("reason", edit.reason()));
    ObjectNode keywords = json.putObject("keywords");
    keywords.set("before", coverage(report.before().coverage()));
    keywords.set("after", coverage(report.after().coverage()));
    ObjectNode ats = json.putObject("ats");
    ats.set("before", ats(report.before()));
    ats.set("after", ats(report.after()));
    ObjectNode read = json.putObject("readBack");
    readBack.forEach((format, problems) -> read.set(format, readBack(problems)));
    json.set("model", usage(report.usage()));
    return Json.write(json);
  }

  /**
   * A fit.
   *
   * @param fit how a profile fits a posting
   * @return score, factors, covered, gaps
   */
  public static ObjectNode fit(Fit fit) {
    ObjectNode json = Json.object().put("score", fit.score());
    ArrayNode factors = json.putArray("factors");
    for (Fit.Factor factor : fit.factors()) {
      ObjectNode one =
          factors
              .addObject()
              .put("name", factor.name())
              .put("weight", factor.weight())
              .put("score", factor.score());
      texts(one.putArray("evidence"), factor.evidence());
    }
    texts(json.putArray("covered"), fit.covered());
    texts(json.putArray("gaps"), fit.gaps());
    return json;
  }

  private static ObjectNode sentence(LedgerEntry entry) {
    ObjectNode json =
        Json.object()
            .put("block", entry.block())
            .put("section", entry.claim().section().name().toLowerCase(Locale.ROOT))
            .put("text", entry.claim().text())
            .put("supported", entry.verdict().supported());
    ArrayNode evidence = json.putArray("evidence");
    entry.verdict().evidence().forEach(id -> evidence.add(id.value()));
    ArrayNode reasons = json.putArray("reasons");
    for (Reason reason : entry.verdict().reasons()) {
      reasons
          .addObject()
          .put("kind", reason.kind().code())
          .put("start", reason.start())
          .put("end", reason.end())
          .put("detail", reason.detail());
    }
    return json;
  }

  private static ObjectNode decision(Decision decision) {
    return Json.object()
        .put("step", decision.step())
        .put("action", decision.action())
        .put("subject", decision.subject())
        .put("reason", decision.reason());
  }

  private static ObjectNode coverage(KeywordCoverage coverage) {
    ObjectNode json = Json.object().put("percent", Math.round(coverage.percent() * 10) / 10.0);
    texts(json.putArray("present"), coverage.present());
    texts(json.putArray("missing"), coverage.missing());
    texts(json.putArray("notClaimed"), coverage.notClaimed());
    return json;
  }

  private static ObjectNode ats(AtsReport report) {
    ObjectNode json = Json.object().put("score", report.score());
    json.putObject("placement")
        .put("overall", report.placement().overall())
        .put("mustHave", report.placement().mustHave())
        .put("identity", report.placement().identity());
    json.set("problems", problems(report.problems()));
    return json;
  }

  private static ObjectNode readBack(List<AtsReport.Problem> problems) {
    ObjectNode json = Json.object().put("whole", problems.isEmpty());
    json.set("problems", problems(problems));
    return json;
  }

  private static ArrayNode problems(List<AtsReport.Problem> problems) {
    ArrayNode json = Json.object().putArray("problems");
    problems.forEach(one -> json.addObject().put("kind", one.kind()).put("detail", one.detail()));
    return json;
  }

  private static ObjectNode usage(Usage usage) {
    return Json.object()
        .put("calls", usage.calls())
        .put("inputTokens", usage.inputTokens())
        .put("outputTokens", usage.outputTokens())
        .put("costUsd", usage.costUsd());
  }

  private static void texts(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
