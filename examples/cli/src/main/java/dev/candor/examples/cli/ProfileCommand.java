package dev.candor.examples.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What concerns the master CV itself. */
@Command(
    name = "profile",
    mixinStandardHelpOptions = true,
    description = "Says what is in a master CV, what is wrong with it, and keeps its versions.",
    subcommands = {
      ProfileImportCommand.class,
      ProfileLintCommand.class,
      ProfileVersionsCommand.class
    })
final class ProfileCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  ProfileCommand() {}

  @Override
  public void run() {
    throw Main.badUse(spec, "Name what to do with the profile, such as import");
  }
}
