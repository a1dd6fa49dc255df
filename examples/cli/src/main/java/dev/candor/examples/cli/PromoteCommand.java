package dev.candor.examples.cli;

import dev.candor.core.application.Applications;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes up jobs of earlier searches. */
@Command(
    name = "promote",
    description = "Takes up jobs of earlier searches over the same folder as applications.")
final class PromoteCommand extends ApplicationsAction {

  @Parameters(
      paramLabel = "ID",
      arity = "1..*",
      description = "Ids of jobs, as search prints them.")
  private List<String> ids = new ArrayList<>();

  @Option(names = "--note", description = "Why, for the journals.")
  private String note = "";

  PromoteCommand() {}

  @Override
  int act(Applications applications) {
    return bulk(applications.promoteAll(Decisions.ids(ids), note));
  }
}
