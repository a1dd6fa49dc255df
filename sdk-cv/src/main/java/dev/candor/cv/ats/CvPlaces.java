package dev.candor.cv.ats;

import dev.candor.cv.document.Block;
import dev.candor.cv.document.Block.CompetencyGroup;
import dev.candor.cv.document.Block.ContactBlock;
import dev.candor.cv.document.Block.Entry;
import dev.candor.cv.document.Block.Heading;
import dev.candor.cv.document.CvDocument;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.internal.layout.SectionNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a document by the places that readers and parsers look at first. Runs stand on lines
 * of their own, so that no keyword is made of the end of one and the start of the next.
 *
 * @param headline below the name
 * @param opening first 50 words before the experience
 * @param competencies all of them
 * @param recentRole title and first three bullets of the first entry of the experience
 * @param everything all text but the contact's details
 */
record CvPlaces(
    String headline, String opening, String competencies, String recentRole, String everything) {

  private static final int OPENING_WORDS = 50;
  private static final int READ_BULLETS = 3;

  static CvPlaces of(CvDocument document) {
    String headline = "";
    String recent = "";
    boolean experience = false;
    List<TextRun> opening = new ArrayList<>();
    List<TextRun> competencies = new ArrayList<>();
    List<TextRun> everything = new ArrayList<>();
    for (Block block : document.blocks()) {
      if (block instanceof Heading heading) {
        experience = SectionNames.isExperience(heading.text());
      } else if (block instanceof ContactBlock contact) {
        headline = contact.headline().text();
        everything.add(contact.headline());
        continue;
      } else if (block instanceof CompetencyGroup group) {
        competencies.addAll(group.skills());
      } else if (block instanceof Entry entry) {
        recent = experience && recent.isEmpty() ? top(entry) : recent;
      } else if (recent.isEmpty()) {
        opening.addAll(block.runs());
      }
      everything.addAll(block.runs());
    }
    return new CvPlaces(
        headline, firstWords(opening), lines(competencies), recent, lines(everything));
  }

  private static String top(Entry entry) {
    List<TextRun> runs = new ArrayList<>(List.of(entry.title()));
    runs.addAll(entry.bullets().subList(0, Math.min(READ_BULLETS, entry.bullets().size())));
    return lines(runs);
  }

  private static String firstWords(List<TextRun> runs) {
    int left = OPENING_WORDS;
    List<String> lines = new ArrayList<>();
    for (TextRun run : runs) {
      String[] words = run.text().strip().split("\\s+", -1);
      int taken = Math.min(left, words.length);
      lines.add(String.join(" ", Arrays.asList(words).subList(0, taken)));
      left -= taken;
    }
    return String.join("\n", lines);
  }

  private static String lines(List<TextRun> runs) {
    return runs.stream().map(TextRun::text).collect(Collectors.joining("\n"));
  }
}
