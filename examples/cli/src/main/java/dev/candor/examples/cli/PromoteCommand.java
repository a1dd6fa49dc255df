package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.application.Applications;
import dev.candor.core.error.NotFoundException;
import dev.candor.core.job.JobId;
import dev.candor.core.work.Application;
import dev.candor.core.work.ApplicationId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes up jobs of earlier searches. */
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = "Takes up jobs of earlier searches over the same folder as applications.")
final class PromoteCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;
  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of jobs, as search prints them.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  private final ArrayNode promoted = Shapes.array();
  private final List<String> unknown = new ArrayList<>();

  PromoteCommand() {}

  @Override
  public Integer call() {
    List<JobId> jobs = Decisions.ids(ids);
    try (Candor candor = Decisions.open(runtime, spec)) {
      jobs.stream().distinct().forEach(id -> promote(candor.applications(), id));
    }
    if (json) {
      ObjectNode result = Shapes.object();
      result.set("applications", promoted);
      Shapes.texts(result.putArray("unknown"), unknown);
      System.out.println(Shapes.line(result));
    }
    return unknown.isEmpty() ? 0 : Main.BAD_INPUT;
  }

  private void promote(Applications applications, JobId id) {
    boolean known = applications.get(new ApplicationId(id.value())).isPresent();
    try {
      Application one = applications.promote(id);
      promoted.add(ApplicationShapes.brief(one).put("alreadyKnown", known));
      String what = known ? "already known as " + one.id() + ", which is " : "";
      say(id + ": " + what + one.state().code() + ": " + ApplicationShapes.title(one));
    } catch (NotFoundException e) {
      unknown.add(id.value());
      say(id + ": there is no such job in this folder");
    }
  }

  private void say(String line) {
    if (!json) {
      System.out.println(line);
    }
  }
}
