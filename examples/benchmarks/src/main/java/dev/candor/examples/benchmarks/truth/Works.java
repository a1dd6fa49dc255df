package dev.candor.examples.benchmarks.truth;

import java.util.List;
import java.util.SplittableRandom;

/** Deeds of leading, making, doing, teaching and helping. */
final class Works {

  private final Trade trade;
  private final SplittableRandom random;

  Works(Trade trade, SplittableRandom random) {
    this.trade = trade;
    this.random = random;
  }

  Deed team(Line line, boolean lasts) {
    int count = Numbers.between(3, 19, random);
    String of = " a team of " + count + " " + line.first(0);
    Verb lead = trade.verbs().first("lead");
    Verb also = trade.verbs().other("lead", random);
    String did = lasts ? lead.plain() : lead.past();
    return new Deed(did + of)
        .same("voice", "A team of " + count + " " + line.first(0) + " " + led(lasts))
        .same("synonym", (lasts ? also.plain() : also.past()) + of)
        .same("synonym", did + " a team of " + count + " " + line.other(0, random))
        .same("unit", did + " a team of " + Numbers.words(count) + " " + line.first(0))
        .same("tense", (lasts ? lead.third() : "Has led") + of)
        .same("tense", lead.gerund() + of)
        .same("trim", did + " " + count + " " + line.first(0))
        .same("trim", did + " a team of " + line.first(0))
        .other("number", did + " a team of " + Numbers.not(count, random) + " " + line.first(0))
        .other("thing", did + " a team of " + count + " " + line.first(1))
        .other("unit", did + " " + count + " teams of " + line.first(0))
        .other("bound", did + " a team of more than " + count + " " + line.first(0))
        .other("scope", "Founded and built up" + of)
        .other("rank", did + " the largest team of " + line.first(0));
  }

  private static String led(boolean lasts) {
    return lasts ? "is led" : "was led";
  }

  Deed made(Line line, String tool, String notUsed) {
    String meaning = line.first(0);
    int months = Numbers.between(2, 18, random);
    Verb make = trade.verbs().first(meaning);
    Verb also = trade.verbs().other(meaning, random);
    String thing = line.first(1);
    String with = " with " + tool;
    String in = " in " + months + " months";
    String did = make.past() + " " + thing;
    String others = line.other(1, random);
    return new Deed(did + with + in)
        .same("voice", thing + " was " + make.participle() + with + in)
        .same("order", "In " + months + " months, " + did + with)
        .same("order", "Using " + tool + ", " + did + in)
        .same("synonym", also.past() + " " + thing + with + in)
        .same("synonym", make.past() + " " + others + " using " + tool + in)
        .same("unit", did + with + " in " + Numbers.words(months) + " months")
        .same("tense", make.gerund() + " " + thing + with + in)
        .same("tense", "Has " + make.participle() + " " + thing + with + in)
        .same("trim", did)
        .same("trim", did + with)
        .same("trim", did + in)
        .other("number", did + with + " in " + Math.max(1, months / 2) + " months")
        .other("unit", did + with + " in " + months + " weeks")
        .other("bound", did + with + " in less than " + months + " months")
        .other("tool", did + " with " + notUsed + in)
        .other("tool", did + " with " + tool + " and " + notUsed)
        .other("thing", make.past() + " " + line.first(2) + with + in)
        .other("scope", "Led a team that " + did + with + in)
        .other("rank", make.past() + " " + thing.replaceFirst("^an? ", "the first ") + with + in)
        .other("reach", did + " used across the whole company")
        .other("cause", did + with + ", which doubled profits");
  }

  Deed count(Line line, boolean lasts) {
    String period = line.first(2);
    String[] ends = line.first(3).split("\\.\\.");
    int count = Numbers.between(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]), random);
    Verb verb = trade.verbs().first(line.first(0));
    Verb other = trade.verbs().other(line.first(0), random);
    String did = lasts ? verb.plain() : verb.past();
    String also = lasts ? other.plain() : other.past();
    String things = line.first(1);
    String about = " about " + count + " " + things;
    return new Deed(did + about + " a " + period)
        .same(
            "voice",
            "About "
                + (count + " " + things + (lasts ? " are " : " were ") + verb.participle())
                + (" per " + period))
        .same("order", "Each " + period + ", " + did + about)
        .same("synonym", also + about + " a " + period)
        .same("synonym", did + " roughly " + count + " " + line.other(1, random) + " a " + period)
        .same("unit", did + " about " + Numbers.words(count) + " " + things + " a " + period)
        .same("unit", did + about + " per " + period)
        .same("tense", (lasts ? verb.third() : "Has " + verb.participle()) + about + " a " + period)
        .same("tense", verb.gerund() + about + " a " + period)
        .same("trim", did + " " + things)
        .other("number", did + " about " + Numbers.not(count, random) + " " + things)
        .other("unit", did + about + " an hour")
        .other("bound", did + " more than " + count + " " + things + " a " + period)
        .other("bound", did + " at least " + count + " " + things + " a " + period)
        .other("thing", did + " about " + count + " " + line.first(4) + " a " + period)
        .other("scope", "Managed a team that " + verb.past() + about + " a " + period)
        .other("reach", did + about + " a " + period + " for the whole company");
  }

  Deed taught(Line line) {
    int count = Numbers.between(4, 40, random);
    Verb verb = trade.verbs().first("train");
    Verb also = trade.verbs().other("train", random);
    String people = " " + count + " " + line.first(0);
    String in = " in " + line.first(1) + " and " + line.first(2);
    return new Deed(verb.past() + people + in)
        .same("voice", count + " " + line.first(0) + " were " + verb.participle() + in)
        .same("order", verb.past() + people + " in " + line.first(2) + " and " + line.first(1))
        .same("synonym", also.past() + people + in)
        .same("synonym", verb.past() + " " + count + " " + line.other(0, random) + in)
        .same("unit", verb.past() + " " + Numbers.words(count) + " " + line.first(0) + in)
        .same("tense", verb.gerund() + people + in)
        .same("trim", verb.past() + people)
        .same("trim", verb.past() + people + " in " + line.first(2))
        .other("number", verb.past() + " " + Numbers.not(count, random) + " " + line.first(0) + in)
        .other("bound", verb.past() + " over " + count + " " + line.first(0) + in)
        .other("thing", verb.past() + people + " in " + line.first(1) + " and first aid")
        .other("scope", "Headed the department that " + verb.past() + people + in)
        .other("reach", verb.past() + " all " + line.first(0) + " of the company" + in)
        .other("cause", verb.past() + people + in + ", resulting in fewer complaints");
  }

  Deed helped(Line line) {
    Verb verb = trade.verbs().first("help");
    Verb also = trade.verbs().other("help", random);
    String project = " " + line.first(0);
    Deed deed =
        new Deed(verb.past() + project)
            .same("synonym", also.past() + project)
            .same("synonym", verb.past() + " " + line.other(0, random))
            .same("tense", verb.gerund() + project)
            .same("tense", "Has " + verb.participle() + project)
            .same("voice", line.first(0) + " was " + verb.participle());
    for (String bigger : List.of("Led", "Managed", "Was responsible for", "Directed")) {
      deed.other("scope", bigger + project);
    }
    return deed.other("cause", verb.past() + project + ", which halved costs")
        .other("rank", verb.past() + project + " as the only specialist");
  }

  Deed reach(Line line) {
    int count = Numbers.between(2, 14, random);
    String groups = line.first(1);
    String wrote = "Wrote " + line.first(0);
    String that = " that " + count + " " + groups + " adopted";
    return new Deed(wrote + that)
        .same("voice", wrote + " that was adopted by " + count + " " + groups)
        .same("voice", line.first(0) + " was written, which " + count + " " + groups + " adopted")
        .same("synonym", "Authored " + line.other(0, random) + that)
        .same("synonym", wrote + " that " + count + " " + line.other(1, random) + " adopted")
        .same("unit", wrote + " that " + Numbers.words(count) + " " + groups + " adopted")
        .same("tense", "Writing " + line.first(0) + that)
        .same("trim", wrote)
        .same("trim", wrote + " that " + groups + " adopted")
        .other("number", wrote + " that " + Numbers.not(count, random) + " " + groups + " adopted")
        .other("bound", wrote + " that more than " + count + " " + groups + " adopted")
        .other("reach", wrote + " that all " + groups + " adopted")
        .other("reach", wrote + " that the whole company adopted")
        .other("rank", "Wrote the leading " + line.first(0).replaceFirst("^an? ", "") + that)
        .other("thing", "Wrote a novel" + that);
  }

  Deed pair(Line line) {
    String one = line.first(0);
    String two = line.first(1);
    String small = Character.toLowerCase(two.charAt(0)) + two.substring(1);
    return new Deed(one + ". " + two)
        .same("join", one + " and " + small)
        .same("join", one + ", and " + small)
        .same("join", two + " and " + Character.toLowerCase(one.charAt(0)) + one.substring(1))
        .same("join", one + "; " + small)
        .same("join", one + " as well as " + small)
        .same("trim", one)
        .same("trim", two)
        .other("cause", one + " and thereby " + small)
        .other("cause", one + ", because of which the company " + small)
        .other("scope", "Led a team that " + small)
        .other("rank", "Was the first who " + small);
  }
}
