package dev.candor.cv.internal.json;

import dev.candor.core.internal.json.Json;
import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.Usage;
import dev.candor.cv.document.Edit;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.report.AnnotationUse;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.Decision;
import dev.candor.cv.report.Fit;
import dev.candor.cv.report.KeywordCoverage;
import dev.candor.cv.report.LedgerEntry;
import dev.candor.cv.report.ModelCall;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.TailoringReport;
import dev.candor.cv.report.Verdict;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the report of a tailoring, and its parts, as JSON. */
public final class ReportJson {

  private ReportJson() {}

  /**
   * A note of an import.
   *
   * @param kind such as "kept"
   * @param where a path or a line
   * @param why one sentence
   */
  public record Note(String kind, String where, String why) {}

  /**
   * The whole report.
   *
   * @param report what was decided
   * @param edits what tailoring changed and kept
   * @param readBack problems found by format; empty lists where a file reads back whole
   * @param notes what the import of the profile noted
   * @return one object
   */
  public static String write(
      TailoringReport report,
      List<Edit> edits,
      Map<String, List<AtsReport.Problem>> readBack,
      List<Note> notes) {
    ObjectNode json = Json.object();
    json.put("proven", report.ledger().proven());
    json.set("fit", fit(report.fit()));
    ArrayNode sentences = json.putArray("sentences");
    report.ledger().entries().forEach(entry -> sentences.add(sentence(entry)));
    ArrayNode decisions = json.putArray("decisions");
    report.decisions().forEach(decision -> decisions.add(decision(decision)));
    json.set("facts", facts(report));
    ArrayNode kept = json.putArray("edits");
    edits.forEach(
        edit ->
            kept.addObject()
                .put("id", edit.id())
                .put("block", edit.before().id())
                .put("reason", edit.reason()));
    ObjectNode keywords = json.putObject("keywords");
    keywords.set("before", keywords(report.before().coverage()));
    keywords.set("after", keywords(report.after().coverage()));
    ObjectNode coverage = json.putObject("coverage");
    coverage.set("before", coverage(report.before().coverage(), true));
    coverage.set("after", coverage(report.after().coverage(), true));
    ObjectNode ats = json.putObject("ats");
    ats.set("before", ats(report.before()));
    ats.set("after", ats(report.after()));
    ObjectNode read = json.putObject("readBack");
    readBack.forEach((format, problems) -> read.set(format, readBack(problems)));
    ArrayNode noted = json.putArray("notes");
    for (Note note : notes) {
      noted.addObject().put("kind", note.kind()).put("where", note.where()).put("why", note.why());
    }
    ObjectNode model = usage(report.usage());
    ArrayNode tries = model.putArray("tries");
    report.calls().forEach(call -> tries.add(call(call)));
    json.set("model", model);
    ArrayNode annotations = json.putArray("annotations");
    report.annotations().forEach(use -> annotations.add(use(use)));
    return Json.write(json);
  }

  private static ObjectNode call(ModelCall call) {
    ObjectNode json =
        Json.object()
            .put("step", call.step())
            .put("prompt", call.prompt())
            .put("cause", call.cause())
            .put("backend", call.backend())
            .put("model", call.model());
    json.setAll(usage(call.usage()));
    LlmFailure.Kind failure = call.failure();
    return json.put("failure", failure == null ? null : failure.name());
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
            .put("text", entry.claim().text());
    json.setAll(verdict(entry.verdict()));
    return json;
  }

  /**
   * A verdict.
   *
   * @param verdict on one claim
   * @return supported, evidence, reasons
   */
  public static ObjectNode verdict(Verdict verdict) {
    ObjectNode json = Json.object().put("supported", verdict.supported());
    ids(json.putArray("evidence"), verdict.evidence());
    ArrayNode reasons = json.putArray("reasons");
    for (Reason reason : verdict.reasons()) {
      reasons
          .addObject()
          .put("kind", reason.kind().code())
          .put("start", reason.start())
          .put("end", reason.end())
          .put("detail", reason.detail());
    }
    return json;
  }

  /** What became of each fact: the blocks that show it, and what of it was left out. */
  private static ArrayNode facts(TailoringReport report) {
    Map<EvidenceId, Set<String>> shown = new TreeMap<>();
    for (LedgerEntry entry : report.ledger().entries()) {
      entry
          .claim()
          .cited()
          .forEach(
              id -> shown.computeIfAbsent(id, none -> new LinkedHashSet<>()).add(entry.block()));
    }
    Map<EvidenceId, ArrayNode> left = new TreeMap<>();
    for (Decision decision : report.decisions()) {
      for (EvidenceId id : decision.evidence()) {
        left.computeIfAbsent(id, none -> Json.object().putArray("decisions"))
            .addObject()
            .put("action", decision.action().code())
            .put("subject", decision.subject())
            .put("reason", decision.reason());
      }
    }
    Set<EvidenceId> all = new TreeSet<>(shown.keySet());
    all.addAll(left.keySet());
    ArrayNode facts = Json.object().putArray("facts");
    for (EvidenceId id : all) {
      ObjectNode fact = facts.addObject().put("id", id.value());
      texts(fact.putArray("shownIn"), shown.getOrDefault(id, Set.of()));
      fact.set("decisions", left.getOrDefault(id, Json.object().putArray("decisions")));
    }
    return facts;
  }

  private static ObjectNode decision(Decision decision) {
    ObjectNode json =
        Json.object()
            .put("step", decision.step())
            .put("action", decision.action().code())
            .put("subject", decision.subject())
            .put("reason", decision.reason());
    ids(json.putArray("evidence"), decision.evidence());
    return json;
  }

  /**
   * Keyword coverage: of the keywords that the profile proves, and of all of the posting.
   *
   * @param coverage of a text
   * @param isOwnershipKnown whether a profile was asked; else "owned" is null
   * @return owned and posting, each with present, total, percent and missing
   */
  public static ObjectNode coverage(KeywordCoverage coverage, boolean isOwnershipKnown) {
    ObjectNode json = Json.object();
    if (isOwnershipKnown) {
      json.set("owned", share(coverage.owned()));
    } else {
      json.putNull("owned");
    }
    json.set("posting", share(coverage.posting()));
    return json;
  }

  private static ObjectNode share(KeywordCoverage.Share share) {
    ObjectNode json =
        Json.object()
            .put("present", share.present())
            .put("total", share.total())
            .put("percent", tenths(share.percent()));
    texts(json.putArray("missing"), share.missing());
    return json;
  }

  private static @Nullable Double tenths(OptionalDouble percent) {
    return percent.isPresent() ? Math.round(percent.getAsDouble() * 10) / 10.0 : null;
  }

  private static ObjectNode keywords(KeywordCoverage coverage) {
    ObjectNode json = Json.object().put("percent", tenths(coverage.percent()));
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

  private static ObjectNode use(AnnotationUse use) {
    ObjectNode json =
        Json.object()
            .put("id", use.annotation())
            .put("kind", use.kind().code())
            .put("subject", use.subject())
            .put("reason", use.reason());
    texts(json.putArray("blocks"), use.blocks());
    return json;
  }

  private static ObjectNode usage(Usage usage) {
    return Json.object()
        .put("calls", usage.calls())
        .put("inputTokens", usage.inputTokens())
        .put("outputTokens", usage.outputTokens())
        .put("costUsd", usage.costUsd());
  }

  private static void ids(ArrayNode array, List<EvidenceId> ids) {
    ids.forEach(id -> array.add(id.value()));
  }

  private static void texts(ArrayNode array, Collection<String> texts) {
    texts.forEach(array::add);
  }
}
