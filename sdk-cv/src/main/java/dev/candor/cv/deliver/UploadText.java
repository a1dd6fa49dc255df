package dev.candor.cv.deliver;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.internal.json.TextsJson;
import dev.candor.cv.deliver.Upload.Arrival;
import dev.candor.cv.deliver.Upload.Content;
import dev.candor.cv.deliver.Upload.Failure;
import dev.candor.cv.spi.deliver.FailureKind;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored form of an upload: one flat JSON object of texts. */
final class UploadText {

  private UploadText() {}

  static String write(Upload upload) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("application", upload.id().application());
    texts.put("format", upload.id().format());
    texts.put("state", upload.state().code());
    texts.put("attempts", String.valueOf(upload.attempts()));
    texts.put("changedAt", upload.changedAt().toString());
    texts.put("fileName", upload.content().fileName());
    texts.put("sha256", upload.content().sha256());
    texts.put("source", upload.content().source());
    Arrival arrival = upload.arrival();
    if (arrival != null) {
      texts.put("arrivedAt", arrival.at().toString());
      texts.put("publisher", arrival.publisher());
      texts.put("remoteId", arrival.remoteId());
      texts.put("link", arrival.link().toString());
      texts.put("arrivedName", arrival.fileName());
      texts.put("arrivedSha256", arrival.sha256());
    }
    Failure failure = upload.failure();
    if (failure != null) {
      texts.put("failure", failure.kind().code());
      texts.put("reason", failure.reason());
      texts.put("retryable", String.valueOf(failure.retryable()));
    }
    return TextsJson.write(texts);
  }

  /** Reads; a record that was damaged is an error, never another record. */
  static Upload read(String id, String json) {
    String name = "upload " + id;
    Map<String, String> texts = TextsJson.read(name, json);
    try {
      return new Upload(
          new UploadId(get(texts, "application"), get(texts, "format")),
          new Content(get(texts, "fileName"), get(texts, "sha256"), get(texts, "source")),
          UploadState.valueOf(get(texts, "state").toUpperCase(Locale.ROOT)),
          Integer.parseInt(get(texts, "attempts")),
          Instant.parse(get(texts, "changedAt")),
          arrival(texts),
          failure(texts));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InvalidInputException(
          name, "The record of '" + name + "' is damaged", "Delete it, and upload again", e);
    }
  }

  private static @Nullable Arrival arrival(Map<String, String> texts) {
    return texts.containsKey("arrivedAt")
        ? new Arrival(
            Instant.parse(get(texts, "arrivedAt")),
            get(texts, "publisher"),
            get(texts, "remoteId"),
            URI.create(get(texts, "link")),
            get(texts, "arrivedName"),
            get(texts, "arrivedSha256"))
        : null;
  }

  private static @Nullable Failure failure(Map<String, String> texts) {
    return texts.containsKey("failure")
        ? new Failure(
            FailureKind.valueOf(get(texts, "failure").toUpperCase(Locale.ROOT)),
            get(texts, "reason"),
            get(texts, "retryable").equals("true"))
        : null;
  }

  private static String get(Map<String, String> texts, String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return text;
  }
}
