package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.cv.CvStudio;
import dev.candor.cv.deliver.UploadOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings files of an application to where the settings say. */
@Command(
    name = "upload",
    mixinStandardHelpOptions = true,
    description =
        "Brings files of an application to a folder (candor.publisher.folder) or a webhook"
            + " (candor.publisher.webhook.url and .secret), and keeps a record of each. What is"
            + " there already is not sent again.")
final class UploadCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(
      names = "--application",
      required = true,
      paramLabel = "ID",
      description = "The application they belong to.")
  private String application = "";

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, one of each format.")
  private List<Path> files = List.of();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  UploadCommand() {}

  @Override
  public Integer call() throws Exception {
    List<UploadOrder> orders = new ArrayList<>();
    Set<String> formats = new HashSet<>();
    for (Path file : files) {
      UploadOrder order = UploadFiles.order(application, file);
      if (!formats.add(order.id().format())) {
        throw Main.badUse(spec, "Give one file of each format, not two " + order.id().format());
      }
      orders.add(order);
    }
    try (Candor candor = Decisions.open(runtime, spec)) {
      return UploadShapes.print(CvStudio.uploads(candor).uploadAll(orders), json);
    }
  }
}
