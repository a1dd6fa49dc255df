package dev.candor.sources.file;

import dev.candor.core.error.InvalidInputException;
import dev.candor.core.text.HtmlText;
import dev.candor.sources.internal.parse.Decoder;
import dev.candor.sources.internal.parse.Fields;
import dev.candor.sources.internal.parse.Found;
import dev.candor.sources.internal.parse.HimalayasPage;
import dev.candor.sources.internal.schema.ListPage;
import dev.candor.sources.internal.schema.SchemaPostings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One file: what it holds, told by its content. Every way to be unusable has its own words. */
final class PostingFile {

  private static final int MEGABYTE = 1024 * 1024;

  /** Less text than this is a login, an error or a redirect, no posting. */
  private static final int SHORTEST = 200;

  private static final String UNMARKED = "it is HTML without a schema.org job posting";
  private static final Pattern JSON =
      Pattern.compile("\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[\\[{\"\\]]|$)");

  private PostingFile() {}

  static Found read(Path file) {
    try {
      if (!Files.exists(file)) {
        return Found.nothing("there is no such file");
      }
      if (!Files.isRegularFile(file)) {
        return Found.nothing(
            Files.isDirectory(file)
                ? "it is a folder; name its files"
                : "it is not a regular file");
      }
      if (Files.size(file) > FileJobSource.MAX_BYTES) {
        return tooLarge(Files.size(file));
      }
      return read(nameOf(file), bytes(file));
    } catch (IOException | SecurityException e) {
      return Found.nothing("it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }

  /** The name as it is shown: one line. */
  static String nameOf(Path file) {
    Path name = file.getFileName();
    return (name == null ? file : name).toString().replaceAll("\\p{Cntrl}", "?");
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(FileJobSource.MAX_BYTES + 1); // it may have grown since
    }
  }

  private static Found tooLarge(long bytes) {
    return Found.nothing(
        "it is too large: more than %s MB, at most %s MB are read"
            .formatted((bytes - 1) / MEGABYTE, FileJobSource.MAX_BYTES / MEGABYTE));
  }

  private static Found read(String name, byte[] bytes) {
    if (bytes.length > FileJobSource.MAX_BYTES) {
      return tooLarge(bytes.length);
    }
    Optional<String> document = document(bytes);
    if (document.isPresent()) {
      return Found.nothing("it is a " + document.get() + "; give its text");
    }
    Optional<String> text = Decoder.decode(bytes, "");
    if (text.isEmpty()) {
      return Found.nothing("it is not text (binary content)");
    }
    return text.get().isBlank() ? Found.nothing("it is empty") : read(name, text.get());
  }

  private static Optional<String> document(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF-")) {
      return Optional.of("PDF file");
    }
    return start.startsWith("PK\u0003\u0004")
        ? Optional.of("Word or other zipped file")
        : Optional.empty();
  }

  private static Found read(String name, String text) {
    String start = text.stripLeading();
    try {
      if (JSON.matcher(start).lookingAt()) {
        return json(Fields.read(name, text));
      }
      if (start.startsWith("<")) {
        return markup(text);
      }
      return TextPosting.read(text, "");
    } catch (InvalidInputException e) {
      return Found.nothing(withoutName(e.happened(), name));
    }
  }

  /** The name stands before every problem already. */
  private static String withoutName(String happened, String name) {
    return happened.replace("'" + name + "' is", "it is");
  }

  private static Found json(Fields json) {
    Optional<HimalayasPage> page = HimalayasPage.read(json);
    if (page.isPresent()) {
      int unusable = page.get().unusable();
      return new Found(
          page.get().jobs(),
          unusable == 0 ? List.of() : List.of("records without a title left out: " + unusable));
    }
    if (!SchemaPostings.isJsonLd(json)) {
      return Found.nothing(
          "it is JSON of an unknown kind; a page of the Himalayas jobs API and schema.org JSON-LD"
              + " are known");
    }
    return orNothing(SchemaPostings.inJson(json), "it is JSON-LD without a job posting");
  }

  private static Found markup(String text) {
    boolean xml = text.stripLeading().startsWith("<?xml") && !text.contains("<html");
    if (xml || !HtmlText.looksLikeHtml(text)) {
      return Found.nothing("it is XML or other markup of an unknown kind");
    }
    Found marked =
        orNothing(SchemaPostings.inPage(text, null), UNMARKED + "; give the posting as text");
    return marked.jobs().isEmpty() ? asText(text, marked) : marked;
  }

  /** A page without markup is what a reader sees of it, when that is enough for a posting. */
  private static Found asText(String html, Found marked) {
    String text = HtmlText.read(html).text();
    String heading = HtmlText.heading(html);
    if (ListPage.isOne(html, heading)) {
      return Found.nothing("it is a page that lists jobs; save the page of one of them");
    }
    if (text.length() < SHORTEST) {
      return marked;
    }
    Found read = TextPosting.read(text, heading);
    List<String> problems = new ArrayList<>();
    problems.add(UNMARKED + (read.jobs().isEmpty() ? "" : "; its text was read"));
    problems.addAll(read.problems());
    return new Found(read.jobs(), problems);
  }

  private static Found orNothing(Found found, String otherwise) {
    if (!found.jobs().isEmpty()) {
      return found;
    }
    List<String> problems = new ArrayList<>(found.problems());
    if (problems.isEmpty()) {
      problems.add(otherwise);
    }
    return new Found(List.of(), problems);
  }
}
