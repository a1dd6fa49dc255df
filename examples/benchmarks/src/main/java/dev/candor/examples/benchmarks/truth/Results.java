package dev.candor.examples.benchmarks.truth;

import java.util.Map;
import java.util.SplittableRandom;

/** Deeds that made more or less of something. */
final class Results {

  private static final Map<String, String> OTHER_UNITS =
      Map.of(
          "milliseconds", "seconds",
          "minutes", "hours",
          "days", "weeks",
          "percent", "percentage points",
          "points", "percent",
          "thousand euros", "million euros",
          "lines per hour", "lines per minute",
          "cases per week", "cases per month");

  private final Trade trade;
  private final SplittableRandom random;

  Results(Trade trade, SplittableRandom random) {
    this.trade = trade;
    this.random = random;
  }

  /** From a number to another. */
  Deed change(Line line) {
    String way = line.first(0);
    boolean up = way.equals("up");
    String what = line.first(1);
    String unit = line.first(2);
    String[] ends = line.first(3).split("\\.\\.");
    int least = Integer.parseInt(ends[0]);
    int most = Integer.parseInt(ends[1]);
    int low = Numbers.between(least, least + (most - least) / 3, random);
    int high = Numbers.between(least + (most - least) / 2, most, random);
    int from = up ? low : high;
    int to = up ? high : low;
    int wrong = up ? Numbers.not(to, random) : Math.max(1, to - 2 - random.nextInt(to));
    Verb did = trade.verbs().first(way);
    Verb also = trade.verbs().other(way, random);
    String means = line.first(4);
    String numbers = "from " + from + " to " + to + " " + unit;
    String start = did.past() + " " + what + " " + numbers;
    String apart = "from " + from + " " + unit + " to " + to + " " + unit;
    String words = "from " + Numbers.words(from) + " to " + Numbers.words(to) + " " + unit;
    return new Deed(start + by(means))
        .same("voice", what + was(what) + did.participle() + " " + numbers + by(means))
        .same("voice", what + (up ? " rose " : " fell ") + numbers + by(means))
        .same("order", "By " + gerund(line, means) + ", " + start)
        .same("order", gerund(line, means) + " " + start)
        .same("synonym", also.past() + " " + line.other(1, random) + " " + numbers + by(means))
        .same("synonym", start + by(line.other(4, random)))
        .same("unit", did.past() + " " + what + " " + apart + by(means))
        .same("unit", did.past() + " " + what + " " + words + by(means))
        .same("tense", did.gerund() + " " + what + " " + numbers + by(means))
        .same("tense", "Has " + did.participle() + " " + what + " " + numbers + by(means))
        .same("trim", start)
        .same("trim", did.past() + " " + what)
        .other("number", did.past() + " " + what + " from " + from + " to " + wrong + " " + unit)
        .other("unit", start.replace(unit, OTHER_UNITS.getOrDefault(unit, "percent")))
        .other(
            "direction",
            trade.verbs().first(up ? "down" : "up").past()
                + (" " + what + " from " + to + " to " + from + " " + unit))
        .other("bound", did.past() + " " + what + " to " + (up ? "more" : "less") + " than " + to)
        .other("rank", start + ", the best result in the country")
        .other("scope", "Led the team that " + start)
        .other("date", start + " in 2009");
  }

  /** By a share. */
  Deed share(Line line) {
    String way = line.first(0);
    boolean up = way.equals("up");
    String what = line.first(1);
    int share = Numbers.between(6, 60, random);
    Verb did = trade.verbs().first(way);
    Verb also = trade.verbs().other(way, random);
    String means = line.first(2);
    String start = did.past() + " " + what + " by ";
    String full = start + share + "%" + by(means);
    return new Deed(full)
        .same("voice", what + was(what) + did.participle() + " by " + share + "%" + by(means))
        .same("order", "Through " + means + ", " + start + share + "%")
        .same("synonym", also.past() + " " + line.other(1, random) + " by " + share + "%")
        .same("synonym", start + share + "%" + by(line.other(2, random)))
        .same("unit", start + share + " percent" + by(means))
        .same("unit", start + Numbers.words(share) + " per cent" + by(means))
        .same("tense", did.gerund() + " " + what + " by " + share + "%" + by(means))
        .same("trim", start + share + "%")
        .same("trim", did.past() + " " + what + by(means))
        .other("number", start + Numbers.not(share, random) + "%" + by(means))
        .other("unit", start + share + " percentage points" + by(means))
        .other(
            "direction",
            trade.verbs().first(up ? "down" : "up").past() + " " + what + " by " + share + "%")
        .other("bound", start + "more than " + share + "%" + by(means))
        .other("rank", start + share + "%, a record" + by(means))
        .other("reach", start + share + "% across all sites")
        .other("scope", "Led a team that " + full);
  }

  /** Money not spent. */
  Deed saved(Line line) {
    int thousands = Numbers.between(11, 240, random);
    String means = line.first(0);
    String plain = " " + Numbers.grouped(thousands * 1_000) + " a year";
    return new Deed("Saved EUR" + plain + by(means))
        .same("voice", "EUR" + plain + " was saved" + by(means))
        .same("order", "By " + means + ", saved EUR" + plain)
        .same("synonym", "Saved EUR" + plain + by(line.other(0, random)))
        .same("unit", "Saved €" + thousands + "k a year" + by(means))
        .same("unit", "Saved " + thousands + " thousand euros per year" + by(means))
        .same("tense", "Saving EUR" + plain + by(means))
        .same("trim", "Saved EUR" + plain)
        .other("number", "Saved EUR " + Numbers.not(thousands, random) + ",000 a year" + by(means))
        .other("unit", "Saved USD" + plain + by(means))
        .other("unit", "Saved EUR " + thousands + ",000 a month" + by(means))
        .other("bound", "Saved more than EUR" + plain + by(means))
        .other("direction", "Spent EUR" + plain)
        .other("rank", "Saved EUR" + plain + by(means) + ", more than any other department");
  }

  /** A means as it stands behind "by". */
  private static String by(String means) {
    return (isGerund(means) ? " by " : " through ") + means;
  }

  private static boolean isGerund(String means) {
    String first = means.split(" ")[0];
    return first.endsWith("ing") && !first.equals("morning");
  }

  private static String gerund(Line line, String means) {
    return line.slots().get(line.slots().size() - 1).stream()
        .filter(Results::isGerund)
        .findFirst()
        .orElse(means);
  }

  private static String was(String what) {
    String head = what.split(" (of|by|in|on|at) ")[0];
    return head.endsWith("s") && !head.endsWith("ss") ? " were " : " was ";
  }
}
