package dev.candor.core.job;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What a request looks for, as one text. */
final class CanonicalRequest {

  private CanonicalRequest() {}

  static String of(SearchRequest request) {
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
    return text.isEmpty() ? "everything" : text;
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
}
