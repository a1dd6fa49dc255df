package dev.candor.examples.cli;

import dev.candor.core.job.FacetCount;
import dev.candor.core.job.FacetField;
import dev.candor.core.job.Filter;
import dev.candor.core.job.FoundJob;
import dev.candor.core.job.Job;
import dev.candor.core.job.JobId;
import dev.candor.core.job.LeftOut;
import dev.candor.core.job.SearchResult;
import dev.candor.core.job.Sighting;
import dev.candor.core.job.SourceOutcome;
import dev.candor.core.job.SourceReport;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a search. */
final class SearchShapes {

  private SearchShapes() {}

  static ObjectNode result(SearchResult result) {
    ObjectNode json = Shapes.object();
    ArrayNode jobs = json.putArray("jobs");
    for (Job job : result.jobs()) {
      ObjectNode one = Shapes.job(job);
      result.found(job.id()).ifPresent(found -> tell(found, one));
      jobs.add(one);
    }
    ArrayNode sources = json.putArray("sources");
    result.sources().forEach(report -> sources.add(report(report)));
    ObjectNode facets = json.putObject("facets");
    for (FacetField field : FacetField.values()) {
      ArrayNode counts = facets.putArray(Shapes.camel(field.code()));
      for (FacetCount count : result.facets().of(field)) {
        counts.addObject().put("value", count.value()).put("count", count.count());
      }
    }
    return json.put("total", result.total());
  }

  private static void tell(FoundJob found, ObjectNode json) {
    json.putObject("freshness")
        .put("state", found.freshness().state().name().toLowerCase(Locale.ROOT))
        .put("code", found.freshness().code().code())
        .put("detail", found.freshness().detail());
    json.put("family", found.family());
    if (found.repost() == null) {
      json.putNull("repost");
    } else {
      json.putObject("repost")
          .put("firstPosted", found.repost().firstPosted().toString())
          .put("lastPosted", found.repost().lastPosted().toString());
    }
    ArrayNode also = json.putArray("alsoAt");
    for (Job other : alsoAt(found).values()) {
      also.addObject()
          .put("source", other.source())
          .put("id", other.id().value())
          .put("url", Shapes.text(other.url()));
    }
  }

  /** The other postings that are this job, as last seen. */
  static Map<JobId, Job> alsoAt(FoundJob found) {
    Map<JobId, Job> others = new LinkedHashMap<>();
    for (Sighting one : found.sightings()) {
      others.put(one.job().id(), one.job());
    }
    others.remove(found.job().id());
    return others;
  }

  private static ObjectNode report(SourceReport report) {
    ObjectNode json =
        Shapes.object()
            .put("source", report.source())
            .put("outcome", report.outcome().name())
            .put("jobs", report.jobs())
            .put("detail", report.outcome().detail())
            .put("kind", kind(report.outcome()));
    json.put(
        "retryAfterSeconds",
        report.outcome() instanceof SourceOutcome.RateLimited limited
                && limited.retryAfter() != null
            ? limited.retryAfter().toSeconds()
            : null);
    ObjectNode filters = json.putObject("filters");
    report
        .filters()
        .forEach(
            (filter, use) ->
                filters.put(Shapes.camel(filter.code()), use.name().toLowerCase(Locale.ROOT)));
    json.set("leftOut", leftOut(report.leftOut()));
    return json.put("rememberedFrom", Shapes.text(report.rememberedFrom()));
  }

  private static @Nullable String kind(SourceOutcome outcome) {
    if (outcome instanceof SourceOutcome.Blocked blocked) {
      return blocked.kind();
    }
    return outcome instanceof SourceOutcome.Failed failed ? failed.kind() : null;
  }

  private static ObjectNode leftOut(LeftOut leftOut) {
    ObjectNode json = Shapes.object();
    counts(json.putObject("byFilter"), leftOut.byFilter());
    counts(json.putObject("unstated"), leftOut.unstated());
    return json.put("same", leftOut.same())
        .put("expired", leftOut.expired())
        .put("hidden", leftOut.hidden());
  }

  private static void counts(ObjectNode json, Map<Filter, Integer> counts) {
    counts.forEach((filter, count) -> json.put(Shapes.camel(filter.code()), count));
  }
}
