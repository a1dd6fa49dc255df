package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.cv.CvStudio;
import dev.candor.cv.deliver.Upload;
import dev.candor.cv.deliver.Uploads;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What became of uploads. */
@Command(
    name = "uploads",
    mixinStandardHelpOptions = true,
    description =
        "Lists uploads and what became of each; one whose file changed since is stale. resume goes"
            + " on with what is not done, retry with what was given up.",
    subcommands = {UploadsCommand.Resume.class, UploadsCommand.Retry.class})
final class UploadsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--dead", description = "Shows only those that were given up.")
  private boolean dead;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  UploadsCommand() {}

  @Override
  public Integer call() {
    try (Candor candor = Decisions.open(runtime, spec)) {
      Uploads uploads = CvStudio.uploads(candor);
      look(uploads);
      UploadShapes.print(dead ? uploads.deadLetters() : uploads.all(), json);
      return 0;
    }
  }

  /** Sees which files have changed since. */
  private static void look(Uploads uploads) {
    for (Upload one : uploads.all()) {
      UploadFiles.file(one)
          .ifPresent(file -> uploads.note(one.id(), Upload.hash(Inputs.bytes(file))));
    }
  }

  /** Goes on with what is not done. */
  @Command(
      name = "resume",
      mixinStandardHelpOptions = true,
      description = "Goes on with what is pending, stale, failed, or was left by a crash.")
  static final class Resume implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    Resume() {}

    @Override
    public Integer call() throws Exception {
      try (Candor candor = Decisions.open(runtime, spec)) {
        Uploads uploads = CvStudio.uploads(candor);
        look(uploads);
        List<Upload> ended = uploads.resume(UploadFiles::now);
        return UploadShapes.print(ended, json);
      }
    }
  }

  /** Tries again what was given up. */
  @Command(
      name = "retry",
      mixinStandardHelpOptions = true,
      description = "Tries again what was given up.")
  static final class Retry implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;
    @Mixin private RuntimeOptions runtime = new RuntimeOptions();

    @Option(names = "--json", description = "Prints one JSON object.")
    private boolean json;

    Retry() {}

    @Override
    public Integer call() throws Exception {
      try (Candor candor = Decisions.open(runtime, spec)) {
        return UploadShapes.print(
            CvStudio.uploads(candor).retryDeadLetters(UploadFiles::now), json);
      }
    }
  }
}
