package dev.candor.cv.annotate;

import dev.candor.cv.posting.Annotation;
import dev.candor.cv.posting.Annotations;
import dev.candor.cv.posting.Judgement;
import dev.candor.cv.relevance.Boosts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What annotations say the candidate is.
 *
 * @param primary first of: core identity, loved, core strength, strong identity, enjoyed, extremely
 *     relevant; "" when there is none
 * @param others strong, developing, enjoyed, extremely relevant, without the first; at most 10
 * @param sources ids of the annotations of an identity, at most 6 of a level
 * @param skills all that are named, the first ones first
 */
record Identity(String primary, List<String> others, List<String> sources, List<String> skills) {

  private static final int MOST_OTHERS = 10;
  private static final int MOST_OF_LEVEL = 6;
  private static final int LONGEST = 50;

  static Identity of(Annotations annotations) {
    List<Annotation> all = annotations.counting();
    List<Annotation> core = those(all, is(Judgement.Identity.CORE_IDENTITY));
    List<Annotation> strong = those(all, is(Judgement.Identity.STRONG_IDENTITY));
    List<Annotation> developing = those(all, is(Judgement.Identity.DEVELOPING));
    List<Annotation> loved = those(all, is(Judgement.Passion.LOVE_IT));
    List<Annotation> enjoyed = those(all, is(Judgement.Passion.ENJOY));
    List<Annotation> strengths = those(all, Relevances::isCore);
    List<Annotation> relevant =
        those(all, one -> Relevances.isStrong(one) && !Relevances.isCore(one));
    List<String> ranked = texts(List.of(core, loved, strengths, strong, enjoyed, relevant));
    String primary = ranked.isEmpty() ? first(developing) : ranked.get(0);
    List<String> others = new ArrayList<>(texts(List.of(strong, developing, enjoyed, relevant)));
    others.remove(primary);
    List<String> sources = new ArrayList<>();
    for (List<Annotation> level : List.of(core, strong, developing)) {
      level.stream().limit(MOST_OF_LEVEL).map(Annotation::id).forEach(sources::add);
    }
    Boosts boosts = Boosts.of(annotations);
    Set<String> skills = new LinkedHashSet<>();
    for (List<Annotation> level :
        List.of(core, loved, strengths, strong, developing, enjoyed, relevant)) {
      level.forEach(one -> skills.addAll(boosts.names(one)));
    }
    return new Identity(
        primary,
        List.copyOf(others.subList(0, Math.min(MOST_OTHERS, others.size()))),
        List.copyOf(sources),
        List.copyOf(skills));
  }

  /** Whether there is anything to write a persona of. */
  boolean isEligible() {
    return !primary.isEmpty();
  }

  private static Predicate<Annotation> is(Judgement.Identity identity) {
    return one -> one.judgement().identity() == identity;
  }

  private static Predicate<Annotation> is(Judgement.Passion passion) {
    return one -> one.judgement().passion() == passion;
  }

  /** What a person plays down is nothing that the candidate is. */
  private static List<Annotation> those(List<Annotation> all, Predicate<Annotation> which) {
    return all.stream().filter(which).filter(one -> !one.isPlayedDown()).toList();
  }

  private static List<String> texts(List<List<Annotation>> levels) {
    Set<String> texts = new LinkedHashSet<>();
    levels.forEach(level -> level.forEach(one -> texts.add(text(one))));
    return List.copyOf(texts);
  }

  private static String first(List<Annotation> level) {
    return level.isEmpty() ? "" : text(level.get(0));
  }

  /** The skill, else what was marked, cut to 50 characters. */
  static String text(Annotation one) {
    String text = one.skill().isBlank() ? one.anchor().quote() : one.skill();
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 3) + "...";
  }
}
