package dev.candor.examples.benchmarks.truth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The words of one trade.
 *
 * @param titles the one held, the one held before, one never held
 */
record Trade(String name, List<String> titles, List<String> tools, List<Line> lines, Verbs verbs) {

  /** The verbs that all trades share, by what they mean. */
  record Verbs(Map<String, List<Verb>> byMeaning) {

    Verb first(String meaning) {
      return all(meaning).get(0);
    }

    Verb other(String meaning, SplittableRandom random) {
      List<Verb> verbs = all(meaning);
      return verbs.get(1 + random.nextInt(verbs.size() - 1));
    }

    private List<Verb> all(String meaning) {
      return Objects.requireNonNull(byMeaning.get(meaning), meaning);
    }
  }

  /** All trades of the file. */
  static List<Trade> all() {
    Map<String, List<Verb>> byMeaning = new HashMap<>();
    Verbs verbs = new Verbs(byMeaning);
    List<Trade> trades = new ArrayList<>();
    for (String text : file()) {
      Line line = Line.of(text);
      switch (line.shape()) {
        case "verb" -> {
          String meaning = text.split(" ")[1];
          String forms = text.substring(text.indexOf('|') + 2);
          byMeaning.put(meaning, Stream.of(forms.split(" \\| ")).map(Verb::of).toList());
        }
        case "trade" -> {
          List<String> titles = List.of(line.first(1), line.first(2), line.first(3));
          trades.add(new Trade(line.first(0), titles, new ArrayList<>(), new ArrayList<>(), verbs));
        }
        case "tools" ->
            trades.get(trades.size() - 1).tools().addAll(List.of(line.first(0).split(", ")));
        default -> trades.get(trades.size() - 1).lines().add(line);
      }
    }
    return trades;
  }

  private static List<String> file() {
    try (InputStream in =
        Objects.requireNonNull(Trade.class.getResourceAsStream("trades.txt"), "trades.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
