package dev.candor.cv.ats;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.internal.layout.WorkWords;
import dev.candor.cv.internal.page.FileText;
import dev.candor.cv.internal.page.Line;
import dev.candor.cv.internal.page.PageFile;
import dev.candor.cv.internal.page.TextProblems;
import dev.candor.cv.report.AtsReport.Problem;
import dev.candor.cv.report.ReadBack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a finished file as an applicant tracking system does, and tells what it found: contact,
 * headings, positions with employer and dates, bullets, and what stands in the way. PDF, DOCX,
 * plain text and Markdown; which it is, the content says, not the name.
 *
 * <p>Exact on what {@code cv.render} makes; on files of others it goes by rules of thumb and may
 * miss or mistake a line. Thread-safe.
 */
public final class FileReadBack {

  /** Larger files are refused. */
  public static final int MAX_BYTES = PageFile.MAX_BYTES;

  /** A reader of files. */
  public FileReadBack() {}

  /**
   * Reads a file back.
   *
   * @param fileName for messages, such as "cv.pdf"
   * @param bytes its content
   * @return what was found; a file without text has the problem "no-text"
   * @throws InvalidInputException when it is empty, too large, locked by a password, damaged, or
   *     none of the kinds above
   */
  public ReadBack read(String fileName, byte[] bytes) {
    FileText text = PageFile.read(fileName, bytes);
    List<Line> usual = text.readings().get(0);
    ReadBack found = best(text.readings());
    List<Problem> problems = new ArrayList<>(text.problems());
    problems.addAll(TextProblems.boxes(usual));
    problems.addAll(MissingParts.of(found, !usual.isEmpty()));
    return with(found, problems);
  }

  /**
   * All text of a file, in the order that most parsers read it in.
   *
   * @param fileName for messages, such as "cv.pdf"
   * @param bytes its content
   * @return lines with line feeds between
   * @throws InvalidInputException as in {@link #read}
   */
  public String text(String fileName, byte[] bytes) {
    return PageFile.read(fileName, bytes).readings().get(0).stream()
        .map(Line::text)
        .collect(Collectors.joining("\n"));
  }

  private static ReadBack with(ReadBack found, List<Problem> problems) {
    return new ReadBack(
        found.contact(), found.headings(), found.entries(), found.items(), found.dates(), problems);
  }

  /** Of several reading orders the one that makes most sense; the first among equals. */
  static ReadBack best(List<List<Line>> readings) {
    ReadBack best = ResumeReader.read(readings.get(0));
    for (List<Line> lines : readings.subList(1, readings.size())) {
      ReadBack other = ResumeReader.read(lines);
      best = sense(other) > sense(best) ? other : best;
    }
    return best;
  }

  private static long sense(ReadBack read) {
    long whole =
        read.roles().stream()
            .filter(role -> !role.dates().isEmpty() && !role.organisation().isEmpty())
            .filter(role -> WorkWords.isWork(role.title()))
            .count();
    long broken = read.roles().size() - whole;
    return 3 * whole - broken + read.headings().size();
  }
}
