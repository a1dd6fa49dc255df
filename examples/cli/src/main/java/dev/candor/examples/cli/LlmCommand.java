package dev.candor.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns models. */
@Command(
    name = "llm",
    mixinStandardHelpOptions = true,
    description = "Says which models can be asked, and what was asked.",
    subcommands = {LlmCheckCommand.class, LlmLedgerCommand.class})
final class LlmCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  LlmCommand() {}

  @Override
  public void run() {
    throw Main.badUse(spec, "Name what to do, check or ledger");
  }
}
