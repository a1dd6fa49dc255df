package dev.candor.cv;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.error.InvalidInputException;
import dev.candor.core.error.RefusedResultException;
import dev.candor.core.text.HtmlText;
import dev.candor.cv.ats.RoundTrip;
import dev.candor.cv.ats.TextRoundTrip;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.Edit;
import dev.candor.cv.flow.TailoredDocument;
import dev.candor.cv.internal.json.ReportJson;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.render.Renderers;
import dev.candor.cv.report.AtsReport;
import dev.candor.cv.report.TailoringReport;
import dev.candor.cv.spi.deliver.Delivery;
import dev.candor.cv.spi.deliver.Publisher;
import dev.candor.cv.spi.deliver.Receipt;
import dev.candor.cv.spi.render.RenderedCv;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A CV for one posting, in which everything is proven. Files are read back before they are given
 * out. Thread-safe.
 */
public final class TailoredCv {

  private static final Logger LOG = LoggerFactory.getLogger(TailoredCv.class);

  private static final Set<String> PARSED = Set.of("pdf", "docx", "md", "txt");

  private static final int SHOWN = 3;

  private final Posting posting;
  private final TailoredDocument tailored;
  private final CvStudio.Output output;

  TailoredCv(Posting posting, TailoredDocument tailored, CvStudio.Output output) {
    this.posting = posting;
    this.tailored = tailored;
    this.output = output;
  }

  /**
   * What it was made for.
   *
   * @return the posting
   */
  public Posting posting() {
    return posting;
  }

  /**
   * What every file is made of.
   *
   * @return each run of text carries the facts behind it
   */
  public CvDocument document() {
    return tailored.document();
  }

  /**
   * What tailoring changed and kept.
   *
   * @return in order; each has an inverse
   */
  public List<Edit> edits() {
    return tailored.edits();
  }

  /**
   * Every sentence and the fact behind it, every decision, figures before and after.
   *
   * @return the report
   */
  public TailoringReport report() {
    return tailored.report();
  }

  /**
   * The formats there are.
   *
   * @return such as "pdf", each once, in order
   */
  public List<String> formats() {
    return output.renderers().stream().map(one -> one.format()).distinct().toList();
  }

  /**
   * Makes a file and reads it back.
   *
   * @param format such as "pdf", in any case
   * @return the file
   * @throws InvalidInputException when there is no renderer of that format
   * @throws RefusedResultException when the file does not read back whole
   */
  public RenderedCv render(String format) {
    return whole(draw(format));
  }

  /** Refuses a file that does not read back whole. */
  private RenderedCv whole(RenderedCv file) {
    List<AtsReport.Problem> problems = readBack(file);
    if (!problems.isEmpty()) {
      // what the renderer could not show is the cause, and what was lost follows from it
      List<String> causes =
          file.notes().isEmpty()
              ? problems.stream().map(AtsReport.Problem::detail).limit(SHOWN).toList()
              : file.notes();
      throw new RefusedResultException(
          "The file in format " + file.format(),
          causes,
          "Take out of the profile what no parser can read, or choose other formats: "
              + others(file.format()));
    }
    return file;
  }

  private String others(String format) {
    return formats().stream()
        .filter(other -> !other.equals(format))
        .collect(Collectors.joining(", "));
  }

  private RenderedCv draw(String format) {
    return Renderers.of(output.renderers(), format).render(document(), output.options());
  }

  /**
   * What is lost between the document and the file. A page is read for its text alone; the format
   * of a renderer that is not in the box, not at all.
   */
  private List<AtsReport.Problem> readBack(RenderedCv file) {
    if (PARSED.contains(file.format())) {
      return RoundTrip.differences(document(), "cv." + file.format(), file.bytes());
    }
    return isPage(file.format())
        ? TextRoundTrip.differences(
            document(), HtmlText.read(new String(file.bytes(), StandardCharsets.UTF_8)).text())
        : List.of();
  }

  private static boolean isPage(String format) {
    return format.equals("html");
  }

  /**
   * Makes a file and writes it, whole or not at all.
   *
   * @param file its extension tells the format; its folder is made when it is not there; replaced
   *     when it is there
   * @throws InvalidInputException when there is no renderer of that format, or the file cannot be
   *     written
   * @throws RefusedResultException when the file does not read back whole
   */
  public void write(Path file) {
    String name = String.valueOf(file.getFileName());
    String format = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    WholeFiles.write(Map.of(file, render(format).bytes()));
  }

  /**
   * Writes a file of each format under one name, and the report as JSON: all of them or none. Each
   * format is made once. Every file is whole and every earlier one copied before the first takes
   * its name; when one cannot, those that did are given their earlier content back. A reader sees
   * of each file the earlier one or the new one, never a part; while names change, or after a loss
   * of power then, some may be new and some not.
   *
   * @param folder made when it is not there
   * @param name without extension, such as "cv"
   * @return the files, in the order of {@link #formats()}, then "report.json"
   * @throws InvalidInputException when a file cannot be written; the message says what is new, if
   *     anything is
   * @throws RefusedResultException when a file does not read back whole; nothing is written
   */
  public List<Path> writeAll(Path folder, String name) {
    return writeAll(folder, name, formats());
  }

  /**
   * Writes a file of each of some formats under one name, and the report as JSON: all of them or
   * none.
   *
   * @param folder made when it is not there
   * @param name without extension, such as "cv"
   * @param formats such as "docx" and "txt", for a script that the fonts of the PDF lack
   * @return the files, in the order of the formats, then "report.json"
   * @throws InvalidInputException when there is no renderer of a format, or a file cannot be
   *     written
   * @throws RefusedResultException when a file does not read back whole
   */
  public List<Path> writeAll(Path folder, String name, List<String> formats) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Map<String, List<AtsReport.Problem>> found = new LinkedHashMap<>();
    for (String format : formats) {
      RenderedCv file = whole(draw(format));
      files.put(folder.resolve(name + "." + file.format()), file.bytes());
      if (isRead(file.format())) {
        found.put(file.format(), List.of());
      }
    }
    String json = report(found) + "\n";
    files.put(folder.resolve("report.json"), json.getBytes(StandardCharsets.UTF_8));
    WholeFiles.write(files);
    return List.copyOf(files.keySet());
  }

  /**
   * Makes a file, reads it back and has it published.
   *
   * @param format such as "pdf", in any case
   * @param name without extension, such as "Ida Moen CV": letters, digits, spaces and {@code . _ (
   *     ) -}
   * @return where it is, or why it did not arrive; a publisher that fails has refused, and as
   *     publishing the same twice leaves one, it can be tried again
   * @throws InvalidInputException when there is no renderer of that format, or the name has another
   *     form
   * @throws RefusedResultException when the file does not read back whole; nothing was published
   * @throws ConfigurationException when the studio has no publisher
   * @throws InterruptedException when the thread was interrupted; whether it arrived is then
   *     unknown
   */
  public Receipt publish(String format, String name) throws InterruptedException {
    Publisher publisher =
        output
            .publisher()
            .orElseThrow(
                () ->
                    new ConfigurationException(
                        List.of("The studio has no publisher"), CvStudio.HOW_TO_PUBLISH));
    Delivery delivery = delivery(format, name);
    try {
      return Objects.requireNonNull(publisher.publish(delivery), "a receipt");
    } catch (RuntimeException e) {
      LOG.debug("publisher {} failed", publisher.name(), e);
      return new Receipt.Refused(
          "The publisher '" + publisher.name() + "' failed with " + e.getClass().getSimpleName(),
          true);
    }
  }

  /**
   * Makes a file, reads it back and packs it for a publisher, such as for an upload on record.
   *
   * @param format such as "pdf", in any case
   * @param name without extension: letters, digits, spaces and {@code . _ ( ) -}
   * @return the file, with the document's title, the job and the company
   * @throws InvalidInputException when there is no renderer of that format, or the name has another
   *     form
   * @throws RefusedResultException when the file does not read back whole
   */
  public Delivery delivery(String format, String name) {
    return delivery(render(format), name);
  }

  private Delivery delivery(RenderedCv file, String name) {
    String fileName = name + "." + file.format();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("title", document().title());
    metadata.put("job", posting.title());
    metadata.put("company", posting.company());
    try {
      return new Delivery(fileName, file.mediaType(), file.bytes(), metadata);
    } catch (IllegalArgumentException e) {
      throw new InvalidInputException(
          "The file name '" + fileName + "' has signs that a receiver may refuse",
          "Nothing was published",
          "Use letters, digits, spaces and . _ ( ) -",
          e);
    }
  }

  private static boolean isRead(String format) {
    return PARSED.contains(format) || isPage(format);
  }

  /**
   * The report as JSON, with what reading each format back found; makes each of them for that.
   *
   * @return one object
   */
  public String reportJson() {
    Map<String, List<AtsReport.Problem>> found = new LinkedHashMap<>();
    formats().stream()
        .filter(TailoredCv::isRead)
        .forEach(format -> found.put(format, readBack(draw(format))));
    return report(found);
  }

  private String report(Map<String, List<AtsReport.Problem>> found) {
    return ReportJson.write(
        report(),
        edits(),
        found,
        output.notes().stream()
            .map(note -> new ReportJson.Note(note.kind().code(), note.where(), note.why()))
            .toList());
  }
}
