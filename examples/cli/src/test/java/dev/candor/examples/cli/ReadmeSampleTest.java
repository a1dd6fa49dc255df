package dev.candor.examples.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.candor.core.Candor;
import dev.candor.core.job.SearchRequest;
import dev.candor.core.job.SearchResult;
import dev.candor.core.work.Application;
import dev.candor.cv.CvStudio;
import dev.candor.cv.TailoredCv;
import dev.candor.cv.profile.read.ProfileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample of the README compiles as it stands there. */
final class ReadmeSampleTest {

  private static final Path README = Path.of("../../README.md");
  private static final Path SELF =
      Path.of("src/test/java/dev/candor/examples/cli/ReadmeSampleTest.java");

  // compiled, not run: it would ask the boards
  static void sample() throws Exception {
    try (Candor candor = Candor.create()) {
      SearchResult found = candor.search(SearchRequest.titled("Staff Software Engineer").remote());
      Application application = candor.applications().promote(found.jobs().get(0).id());
      CvStudio studio = CvStudio.create(candor, ProfileReader.read(Path.of("me.json")));
      TailoredCv cv = studio.tailor(application.job());
      cv.write(Path.of("cv.pdf"));
      System.out.println(cv.report());
    }
  }

  @Test
  void every_line_of_the_readme_is_compiled_here() throws Exception {
    String readme = Files.readString(README);
    int start = readme.indexOf("```java\n") + 8;
    String code = readme.substring(start, readme.indexOf("```", start));
    String compiled = bare(Files.readString(SELF));
    List<String> lines =
        code.lines()
            .map(line -> bare(line.replaceAll("//.*", "")))
            .filter(l -> !l.isEmpty())
            .toList();
    assertTrue(lines.size() >= 8, code);
    for (String line : lines) {
      assertTrue(compiled.contains(line), line);
    }
  }

  private static String bare(String code) {
    return code.replaceAll("\\s+", "");
  }
}
