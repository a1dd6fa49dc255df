package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.CvStudio;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.report.Claim;
import dev.candor.cv.report.Reason;
import dev.candor.cv.report.ReasonKind;
import dev.candor.cv.report.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says of each claim whether the master CV proves it. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads claims, one JSON object a line: text, and optionally role (an id or the employer) and",
      "section (bullet, summary, skill). Prints one verdict a line. Ends with 4 when one is"
          + " refused."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int MOST_ROLES = 30;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(names = "--claims", required = true, paramLabel = "FILE", description = "The claims.")
  private Path claims = Path.of("");

  @Option(names = "--json", description = "Has no effect: verdicts are always JSON.")
  @SuppressWarnings("UnusedVariable") // accepted, so that scripts may give it everywhere
  private boolean json;

  VerifyCommand() {}

  private record Asked(String text, Claim.Section section, @Nullable String role) {}

  @Override
  public Integer call() {
    Profile truth = ProfileReader.read(profile);
    List<Asked> all = read();
    boolean refused = false;
    try (Candor candor = runtime.builder().build()) {
      CvStudio studio = CvStudio.create(candor, truth);
      for (Asked asked : all) {
        Verdict verdict = verdict(studio, truth, asked);
        refused |= !verdict.supported();
        System.out.println(Shapes.line(Shapes.verdict(asked.text(), verdict)));
      }
    }
    return refused ? Main.REFUSED : 0;
  }

  /** Of several roles with one employer, any may prove the claim. */
  private static Verdict verdict(CvStudio studio, Profile truth, Asked asked) {
    String role = asked.role();
    if (role == null) {
      return studio.verify(new Claim(asked.text(), asked.section(), null, List.of()));
    }
    Verdict last = null;
    for (Role one : truth.roles()) {
      if (one.id().equals(role.strip()) || one.employer().equalsIgnoreCase(role.strip())) {
        last = studio.verify(new Claim(asked.text(), asked.section(), one.id(), List.of()));
        if (last.supported()) {
          return last;
        }
      }
    }
    return last == null ? unknownRole(truth, asked) : last;
  }

  private static Verdict unknownRole(Profile truth, Asked asked) {
    String known =
        truth.roles().stream()
            .limit(MOST_ROLES)
            .map(ProfileImportCommand::oneLine)
            .collect(Collectors.joining("; "));
    String more =
        truth.roles().size() > MOST_ROLES
            ? "; " + (truth.roles().size() - MOST_ROLES) + " more"
            : "";
    String detail =
        "The profile has no role or employer '"
            + asked.role()
            + "'; it has "
            + (known.isEmpty() ? "no roles" : known + more);
    return new Verdict(
        List.of(),
        List.of(new Reason(ReasonKind.UNKNOWN_EVIDENCE, 0, asked.text().length(), detail)));
  }

  private List<Asked> read() {
    List<Asked> all = new ArrayList<>();
    int number = 0;
    String text = new String(Inputs.bytes(claims), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        all.add(asked(line.strip(), number));
      }
    }
    if (all.isEmpty()) {
      throw new InvalidInputException(
          Inputs.name(claims),
          "'" + claims + "' holds no claim",
          "Give one JSON object a line, such as {\"text\":\"Led 3 engineers\"}",
          null);
    }
    return all;
  }

  private Asked asked(String line, int number) {
    JsonNode node;
    try {
      node = MAPPER.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
    } catch (JacksonException e) {
      throw unusable(number, "is not JSON");
    }
    JsonNode text = node.path("text");
    if (!node.isObject() || !text.isString()) {
      throw unusable(number, "is not an object with a 'text'");
    }
    JsonNode role = node.path("role");
    JsonNode section = node.path("section");
    if (!isTextOrMissing(role) || !isTextOrMissing(section)) {
      throw unusable(number, "has a 'role' or 'section' that is not text");
    }
    String name =
        section.isString() ? section.stringValue() : role.isString() ? "bullet" : "summary";
    try {
      return new Asked(
          text.stringValue(),
          Claim.Section.valueOf(name.toUpperCase(Locale.ROOT)),
          role.isString() ? role.stringValue() : null);
    } catch (IllegalArgumentException e) {
      throw unusable(number, "has a 'section' other than bullet, summary or skill");
    }
  }

  private static boolean isTextOrMissing(JsonNode node) {
    return node.isString() || node.isMissingNode() || node.isNull();
  }

  private InvalidInputException unusable(int number, String what) {
    return new InvalidInputException(
        Inputs.name(claims),
        "Line " + number + " of '" + claims + "' " + what,
        "Give one JSON object a line, such as {\"text\":\"Led 3 engineers\"}",
        null);
  }
}
