package dev.candor.examples.cli;

import dev.candor.core.error.CandorException;
import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.RefusedResultException;
import dev.candor.core.error.RetryableException;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code candor}: finds jobs, and writes CVs that say nothing unproven. */
@Command(
    name = "candor",
    mixinStandardHelpOptions = true,
    version = "candor 0.1.0-SNAPSHOT",
    description =
        "Finds jobs, and writes for each a CV that says nothing the candidate cannot prove.",
    subcommands = {
      DemoCommand.class,
      SearchCommand.class,
      HidingCommand.Hide.class,
      HidingCommand.Unhide.class,
      PromoteCommand.class,
      ApplicationsCommand.class,
      IngestCommand.class,
      RunsCommand.class,
      StructureCommand.class,
      AnnotateCommand.class,
      PersonaCommand.class,
      MatchCommand.class,
      TailorCommand.class,
      VerifyCommand.class,
      AtsCommand.class,
      PreviewCommand.class,
      UploadCommand.class,
      UploadsCommand.class,
      ProfileCommand.class,
      LlmCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:an error of this program",
      "2:the command, an option or a setting is wrong",
      "3:an input cannot be used, or a change is not allowed",
      "4:refused by verification",
      "5:a source, a model or the store failed"
    })
final class Main implements Runnable {

  /** An error of this program, or of where it writes. */
  static final int ERROR = 1;

  /** An input cannot be used, or a change is not allowed. */
  static final int BAD_INPUT = 3;

  /** Refused by verification. */
  static final int REFUSED = 4;

  /** A source, a model or the store failed. */
  static final int FAILED = 5;

  @Spec private @Nullable CommandSpec spec;

  private Main() {}

  /**
   * Runs one command and ends with its exit code.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT); // figures are for scripts: a point, and digits that all read
    PrintStream out = new PrintStream(new Printable(System.out), true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new Printable(System.err), true, StandardCharsets.UTF_8);
    System.setOut(out);
    System.setErr(err);
    int code = run(args);
    if (out.checkError() && code == 0) {
      err.println("error: the output could not be written whole; look at its disk or its reader");
      code = ERROR;
    }
    System.exit(code);
  }

  /** Runs one command. */
  static int run(String... args) {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(BigDecimal.class, Main::amount)
        .setParameterExceptionHandler((e, wrong) -> refuse(e))
        .setExecutionExceptionHandler((e, command, parsed) -> report(e))
        .execute(args);
  }

  private static BigDecimal amount(String text) {
    if (!text.matches("\\d{1,15}(\\.\\d{1,4})?")) {
      throw new TypeConversionException("'" + text + "' is no amount such as 60000");
    }
    return new BigDecimal(text);
  }

  @Override
  public void run() {
    throw badUse(spec, "Name a command, such as demo");
  }

  /** Ends a command with a word and its usage. */
  static ParameterException badUse(@Nullable CommandSpec spec, String what) {
    CommandLine command = spec == null ? new CommandLine(new Main()) : spec.commandLine();
    return new ParameterException(command, what);
  }

  /** What is wrong, and where the options are told; the whole usage would bury it. */
  private static int refuse(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    System.err.println("candor: " + e.getMessage());
    System.err.println("Options: " + command + " --help");
    return CommandLine.ExitCode.USAGE;
  }

  /** One line for a person, never a stack trace. */
  private static int report(Exception e) {
    if (e instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      System.err.println("candor: interrupted");
      return FAILED;
    }
    boolean ours = e instanceof CandorException;
    System.err.println("candor: " + (ours ? e.getMessage() : "an error of this program: " + e));
    if (e instanceof ConfigurationException) {
      return CommandLine.ExitCode.USAGE;
    }
    if (e instanceof RefusedResultException) {
      return REFUSED;
    }
    if (e instanceof RetryableException) {
      return FAILED;
    }
    return ours ? BAD_INPUT : CommandLine.ExitCode.SOFTWARE;
  }
}
