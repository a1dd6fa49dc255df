package dev.candor.core.ingest;

import com.google.common.hash.Hashing;
import dev.candor.core.job.EmploymentType;
import dev.candor.core.job.SearchRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is looked for in a source. Two requests that ask for the same are one query, whatever the
 * order, case and spacing of their words, and however many jobs they want at most.
 */
record Query(String source, String text) {

  static Query of(String source, SearchRequest request) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("titles", joined(request.titles()));
    parts.put("text", joined(List.of(request.text())));
    parts.put("places", joined(request.places()));
    parts.put("companies", joined(request.companies()));
    parts.put("remote", request.remoteOnly() ? "only" : "");
    parts.put(
        "employment",
        joined(request.employmentTypes().stream().map(EmploymentType::code).toList()));
    parts.put(
        "posted-within", request.postedWithin() == null ? "" : request.postedWithin().toString());
    parts.put(
        "salary",
        request.minimumSalary() == null
            ? ""
            : request.minimumSalary().stripTrailingZeros().toPlainString());
    String text =
        parts.entrySet().stream()
            .filter(part -> !part.getValue().isEmpty())
            .map(part -> part.getKey() + "=" + part.getValue())
            .collect(Collectors.joining(" "));
    return new Query(source, text.isEmpty() ? "everything" : text);
  }

  /** Quoted, so that no two lists give one text. */
  private static String joined(Collection<String> words) {
    return words.stream()
        .map(word -> word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))
        .filter(word -> !word.isEmpty())
        .distinct()
        .sorted()
        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** Fits into the id of a document. */
  String id() {
    String digest = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    return source + "/" + digest.substring(0, 16);
  }
}
