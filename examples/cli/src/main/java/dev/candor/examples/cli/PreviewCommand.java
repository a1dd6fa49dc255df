package dev.candor.examples.cli;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.render.PdfPreview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Shows the pages of a PDF as pictures. */
@Command(
    name = "preview",
    mixinStandardHelpOptions = true,
    description = "Draws each page of a PDF as a picture: page-1.png, page-2.png, and so on.")
final class PreviewCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--file", required = true, paramLabel = "FILE", description = "A PDF.")
  private Path file = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where they go.")
  private Path out = Path.of("");

  @Option(names = "--dpi", paramLabel = "NUMBER", description = "Dots per inch, 36 to 300.")
  private int dpi = 96;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  PreviewCommand() {}

  @Override
  public Integer call() {
    if (dpi < 36 || dpi > 300) {
      throw Main.badUse(spec, "Dots per inch are 36 to 300, not " + dpi);
    }
    List<String> written = write(PdfPreview.pages(Inputs.bytes(file), dpi));
    if (json) {
      ObjectNode result = Shapes.object();
      Shapes.texts(result.putArray("files"), written);
      System.out.println(Shapes.line(result));
    } else {
      written.forEach(System.out::println);
    }
    return 0;
  }

  private List<String> write(List<byte[]> pages) {
    List<String> written = new ArrayList<>();
    try {
      Files.createDirectories(out);
      for (byte[] page : pages) {
        Path picture = out.resolve("page-" + (written.size() + 1) + ".png");
        Files.write(picture, page);
        written.add(picture.toString());
      }
      return written;
    } catch (IOException e) {
      throw new InvalidInputException(
          "out",
          "The pictures cannot be written to '" + out + "'",
          "Name a folder that can be written to; those written so far are whole",
          e);
    }
  }
}
