package dev.candor.core.ingest;

import com.google.common.hash.Hashing;
import dev.candor.core.job.SearchRequest;
import java.nio.charset.StandardCharsets;

/**
 * What is looked for in a source. Two requests that ask for the same are one query, whatever the
 * order, case and spacing of their words, and however many jobs they want at most.
 */
record Query(String source, String text) {

  static Query of(String source, SearchRequest request) {
    return new Query(source, request.canonical());
  }

  /** Fits into the id of a document. */
  String id() {
    String digest = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
    return source + "/" + digest.substring(0, 16);
  }
}
