package dev.candor.examples.cli;

import dev.candor.cv.deliver.Upload;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Records of uploads, for scripts and for people. */
final class UploadShapes {

  private UploadShapes() {}

  /** Prints them; the exit code tells whether one of them failed. */
  static int print(List<Upload> uploads, boolean json) {
    if (json) {
      ObjectNode result = Shapes.object();
      ArrayNode all = result.putArray("uploads");
      uploads.forEach(one -> all.add(shape(one)));
      System.out.println(Shapes.line(result));
    } else {
      uploads.forEach(one -> System.out.println(line(one)));
      System.out.println(uploads.size() + (uploads.size() == 1 ? " upload" : " uploads"));
    }
    return uploads.stream().anyMatch(one -> one.failure() != null) ? Main.FAILED : 0;
  }

  private static ObjectNode shape(Upload upload) {
    ObjectNode json =
        Shapes.object()
            .put("application", upload.id().application())
            .put("format", upload.id().format())
            .put("state", upload.state().code())
            .put("file", upload.content().source())
            .put("sha256", upload.content().sha256())
            .put("attempts", upload.attempts())
            .put("changedAt", upload.changedAt().toString())
            .put("deadLetter", upload.isDeadLetter());
    Upload.Arrival there = upload.arrival();
    if (there == null) {
      json.putNull("there");
    } else {
      json.putObject("there")
          .put("at", there.at().toString())
          .put("publisher", there.publisher())
          .put("id", there.remoteId())
          .put("link", there.link().toString())
          .put("sha256", there.sha256());
    }
    Upload.Failure failure = upload.failure();
    if (failure == null) {
      json.putNull("failure");
    } else {
      json.putObject("failure")
          .put("kind", failure.kind().code())
          .put("reason", failure.reason())
          .put("retryable", failure.retryable());
    }
    return json;
  }

  private static String line(Upload upload) {
    String line = upload.state().code() + "  " + upload.id();
    Upload.Arrival there = upload.arrival();
    if (there != null) {
      line += "  " + Shapes.second(there.at()) + "  " + there.link();
    }
    Upload.Failure failure = upload.failure();
    if (failure != null) {
      String tried = upload.attempts() + (upload.attempts() == 1 ? " attempt" : " attempts");
      String given = upload.isDeadLetter() ? ", given up" : "";
      line += "  " + failure.kind().code() + " (" + tried + given + "): " + failure.reason();
    }
    return line;
  }
}
