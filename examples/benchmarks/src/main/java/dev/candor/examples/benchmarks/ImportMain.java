package dev.candor.examples.benchmarks;

import dev.candor.core.error.InvalidInputException;
import dev.candor.cv.profile.Confidence;
import dev.candor.cv.profile.read.ImportedProfile;
import dev.candor.cv.profile.read.ProfileReader;
import dev.candor.cv.profile.read.ReadField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures imports of finished CVs: {@code ImportMain FOLDER}. A PDF, DOCX or text file with a YAML
 * or JSON file of the same name beside it is held against what that says; of others it prints only
 * how much was read. One table of fields recovered per file, and one of how often each confidence
 * was right.
 */
public final class ImportMain {

  private static final List<String> TRUTHS = List.of(".yaml", ".json");
  private static final List<String> FILES = List.of(".pdf", ".docx", ".txt");

  private final Map<Confidence, int[]> right = new EnumMap<>(Confidence.class);

  private ImportMain() {}

  /**
   * Runs.
   *
   * @param args the folder
   * @throws IOException when the folder cannot be listed
   */
  public static void main(String[] args) throws IOException {
    System.out.println(Machine.describe());
    new ImportMain().run(Path.of(args[0]));
  }

  private void run(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> FILES.stream().anyMatch(end(file)::equals)).sorted().toList();
    }
    for (Path file : files) {
      try {
        measure(file, ProfileReader.importFrom(file));
      } catch (InvalidInputException e) {
        System.out.println(file.getFileName() + ": refused: " + e.getMessage());
      }
    }
    System.out.println("confidence  right  fields");
    right.forEach(
        (confidence, counts) ->
            System.out.printf(
                Locale.ROOT, "%-10s  %4d   %4d%n", confidence.code(), counts[0], counts[1]));
  }

  private void measure(Path file, ImportedProfile read) {
    long start = System.nanoTime();
    ProfileReader.importFrom(file);
    double millis = (System.nanoTime() - start) / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%n%s: %d fields, %d texts not understood, %.0f ms%n",
        file.getFileName(),
        read.fields().size(),
        read.unread().size(),
        millis);
    Path truth = truthOf(file);
    if (truth == null) {
      return;
    }
    ProfileFacts wanted = ProfileFacts.of(ProfileReader.read(truth));
    ProfileFacts found = ProfileFacts.of(read.profile());
    Map<String, int[]> byKind = new LinkedHashMap<>();
    wanted.byKind().forEach((kind, facts) -> byKind.put(kind, new int[] {0, 0, facts.size()}));
    found.byKind().forEach((kind, facts) -> byKind.putIfAbsent(kind, new int[] {0, 0, 0}));
    byKind.forEach(
        (kind, counts) -> {
          counts[0] = wanted.common(found, kind);
          counts[1] = found.count(kind);
        });
    System.out.println("field                recovered  read  true");
    byKind.forEach(
        (kind, counts) ->
            System.out.printf(
                Locale.ROOT, "%-20s %9d %5d %5d%n", kind, counts[0], counts[1], counts[2]));
    int[] sum = new int[3];
    byKind.values().forEach(counts -> add(sum, counts));
    System.out.printf(
        Locale.ROOT,
        "all                  %9d %5d %5d   precision %.3f, recall %.3f%n",
        sum[0],
        sum[1],
        sum[2],
        sum[0] / (double) Math.max(1, sum[1]),
        sum[0] / (double) Math.max(1, sum[2]));
    for (ReadField field : read.fields()) {
      int[] counts = right.computeIfAbsent(field.confidence(), key -> new int[2]);
      counts[0] += wanted.holds(read.profile(), field) ? 1 : 0;
      counts[1]++;
    }
  }

  private static void add(int[] sum, int[] counts) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += counts[i];
    }
  }

  private static @Nullable Path truthOf(Path file) {
    String name = String.valueOf(file.getFileName());
    String base = name.substring(0, name.lastIndexOf('.'));
    return TRUTHS.stream()
        .map(end -> file.resolveSibling(base + end))
        .filter(Files::exists)
        .findFirst()
        .orElse(null);
  }

  private static String end(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.contains(".") ? name.substring(name.lastIndexOf('.')) : "";
  }
}
