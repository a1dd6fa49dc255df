package dev.candor.cv.skills;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.candor.cv.internal.json.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** How the taxonomy does on recorded data, where it is present; the floors only guard the level. */
class SkillFiguresTest {

  private static final Path RECORDED = Path.of("../../shared/data").toAbsolutePath().normalize();

  private final SkillTaxonomy taxonomy = SkillTaxonomy.standard();

  @Test
  void labelled_windows(TestReporter reporter) throws IOException {
    List<Map<?, ?>> rows = rows(RECORDED.resolve("postings/labelled/skills_corpus.jsonl"));
    Set<String> labels = new TreeSet<>();
    rows.forEach(row -> labels.addAll(expected(row)));
    int hits = 0;
    int found = 0;
    int wanted = 0;
    for (Map<?, ?> row : rows) {
      Set<String> expected = expected(row);
      Set<String> got = new TreeSet<>(taxonomy.in((String) row.get("text")));
      got.retainAll(labels);
      found += got.size();
      wanted += expected.size();
      got.retainAll(expected);
      hits += got.size();
    }
    double precision = hits / (double) found;
    double recall = hits / (double) wanted;
    report(
        reporter,
        "labelled skills",
        "labels %d, precision %.3f, recall %.3f",
        labels.size(),
        precision,
        recall);
    assertTrue(precision > 0.85 && recall > 0.85);
  }

  @Test
  void lists_of_skills(TestReporter reporter) throws IOException {
    Path folder = RECORDED.resolve("taxonomies");
    assumeTrue(Files.isDirectory(folder));
    Set<String> onet = new LinkedHashSet<>();
    Set<String> hot = new LinkedHashSet<>();
    for (String line : Files.readAllLines(folder.resolve("onet/Technology Skills.tsv"))) {
      String[] fields = line.split("\t", -1);
      onet.add(fields[2]);
      if (fields[5].equals("Y")) {
        hot.add(fields[2]);
      }
    }
    double share = coverage(reporter, "O*NET hot technologies", hot);
    coverage(reporter, "O*NET technologies", onet);
    coverage(
        reporter,
        "skill names of postings",
        Files.readAllLines(folder.resolve("jd2skills_mycareersfuture_skill_list.txt")));
    coverage(
        reporter,
        "ESCO labels",
        Files.readAllLines(folder.resolve("esco_skills_en_preferred_labels.txt")));
    assertTrue(share > 0.6);
  }

  private double coverage(TestReporter reporter, String list, Iterable<String> names) {
    int all = 0;
    int known = 0;
    for (String name : names) {
      all++;
      known += taxonomy.canonical(name.strip()).isPresent() ? 1 : 0;
    }
    report(reporter, list, "%d of %d known", known, all);
    return known / (double) all;
  }

  private static void report(TestReporter to, String what, String form, Object... figures) {
    to.publishEntry(what, String.format(Locale.ROOT, form, figures));
  }

  private Set<String> expected(Map<?, ?> row) {
    Set<String> names = new TreeSet<>();
    for (Object label : (List<?>) row.get("skills")) {
      names.add(taxonomy.canonical((String) label).orElse((String) label));
    }
    return names;
  }

  private static List<Map<?, ?>> rows(Path file) throws IOException {
    assumeTrue(Files.exists(file));
    List<Map<?, ?>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && Tree.read("row", line) instanceof Map<?, ?> row) {
        rows.add(row);
      }
    }
    return rows;
  }
}
