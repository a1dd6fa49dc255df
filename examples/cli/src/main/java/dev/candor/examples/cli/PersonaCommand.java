package dev.candor.examples.cli;

import dev.candor.core.Candor;
import dev.candor.cv.CvJson;
import dev.candor.cv.CvStudio;
import dev.candor.cv.annotate.AnnotationEditor;
import dev.candor.cv.annotate.EditResult;
import dev.candor.cv.annotate.PersonaCheck;
import dev.candor.cv.annotate.PersonaResult;
import dev.candor.cv.annotate.PersonaWriter;
import dev.candor.cv.posting.AnnotationEdit;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Persona;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.EvidenceId;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** Writes how the candidate is positioned for a posting. */
@Command(
    name = "persona",
    mixinStandardHelpOptions = true,
    description = {
      "Writes, from the annotations and the master CV, one or two proven sentences on how the",
      "candidate is positioned. Words of your own (--edit) win, and are checked. Ends with 4 when",
      "there is none, or it is not proven."
    })
final class PersonaCommand implements Callable<Integer> {

  @Mixin private RuntimeOptions runtime = new RuntimeOptions();

  @Option(names = "--profile", required = true, paramLabel = "FILE", description = "The master CV.")
  private Path profile = Path.of("");

  @Option(names = "--posting", required = true, paramLabel = "FILE", description = "The posting.")
  private Path posting = Path.of("");

  @Option(
      names = "--annotations",
      required = true,
      paramLabel = "FILE",
      description = "The annotations of this posting.")
  private Path file = Path.of("");

  @Option(names = "--edit", paramLabel = "TEXT", description = "Your own words.")
  private @Nullable String words;

  @Option(names = "--save", description = "Keeps it among the annotations.")
  private boolean save;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  PersonaCommand() {}

  @Override
  public Integer call() {
    Posting read = Inputs.posting(posting);
    Profile truth = ProfileReader.read(profile);
    Inputs.bytes(file); // there has to be one
    Annotations all = Marking.read(file, Inputs.name(posting));
    try (Candor candor = runtime.builder().build()) {
      Instant now = candor.clock().instant();
      CvStudio studio = CvStudio.create(candor, truth);
      PersonaWriter writer = new PersonaWriter((claim, facts) -> studio.verify(claim));
      Persona persona = null;
      String reason = "";
      if (words != null) {
        persona = writer.edited(all, words, truth, now);
      } else {
        PersonaResult result = studio.persona(read, all, now);
        if (result instanceof PersonaResult.Written written) {
          persona = written.persona();
        } else if (result instanceof PersonaResult.Kept kept) {
          persona = kept.persona();
        } else if (result instanceof PersonaResult.None none) {
          reason = none.reason();
        }
      }
      if (persona == null) {
        System.out.println(
            json ? Shapes.line(Shapes.object().putNull("persona").put("reason", reason)) : reason);
        return Main.REFUSED;
      }
      if (save && !persona.equals(all.persona())) {
        keep(all, persona);
      }
      PersonaCheck check = writer.check(persona.statement(), truth);
      print(persona, check);
      return check.isProven() ? 0 : Main.REFUSED;
    }
  }

  private void keep(Annotations all, Persona persona) {
    EditResult result =
        AnnotationEditor.apply(
            all.posting(),
            all,
            all.revision(),
            List.of(new AnnotationEdit.ChangePersona(all.persona(), persona)));
    if (result instanceof EditResult.Applied applied) {
      Marking.write(file, Shapes.pretty(CvJson.write(applied.annotations())));
    }
  }

  private void print(Persona persona, PersonaCheck check) {
    if (json) {
      ObjectNode out = Shapes.object();
      ObjectNode one =
          out.putObject("persona")
              .put("statement", persona.statement())
              .put("primary", persona.primary())
              .put("edited", persona.edited())
              .put("words", check.words())
              .put("proven", check.isProven());
      Shapes.texts(one.putArray("others"), persona.others());
      Shapes.texts(
          one.putArray("evidence"), persona.evidence().stream().map(EvidenceId::value).toList());
      Shapes.texts(one.putArray("problems"), check.problems());
      Shapes.texts(one.putArray("unproven"), check.unproven());
      System.out.println(Shapes.line(out));
      return;
    }
    System.out.println(persona.statement());
    check.problems().forEach(one -> System.out.println("! " + one));
    check.unproven().forEach(one -> System.out.println("! not proven: " + one));
  }
}
