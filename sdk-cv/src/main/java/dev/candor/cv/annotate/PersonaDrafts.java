package dev.candor.cv.annotate;

import dev.candor.core.text.Sentences;
import dev.candor.cv.document.TextRun;
import dev.candor.cv.posting.Posting;
import dev.candor.cv.profile.Achievement;
import dev.candor.cv.profile.Profile;
import dev.candor.cv.profile.Role;
import dev.candor.cv.relevance.Boosts;
import dev.candor.cv.relevance.JobTitles;
import dev.candor.cv.relevance.Keywords;
import dev.candor.cv.relevance.OwnedSkill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Wordings of a persona, the best first; not one of them is proven yet. */
final class PersonaDrafts {

  private static final int MOST_DEEDS = 9;
  private static final int MOST_SKILLS = 3;

  private final List<String> heads;
  private final List<String> deeds;
  private final List<String> own;

  PersonaDrafts(Posting posting, Profile profile, Identity identity) {
    Keywords keywords = Keywords.of(posting, profile);
    this.heads = heads(posting, profile, skills(identity, keywords));
    this.deeds = deeds(posting, profile);
    this.own = Sentences.split(profile.summary()).stream().limit(2).toList();
  }

  /** Of the right length, without repetition. */
  List<String> all() {
    Set<String> drafts = new LinkedHashSet<>();
    for (int first = 0; first < deeds.size(); first++) {
      for (int second = first + 1; second < deeds.size(); second++) {
        add(drafts, deeds.get(first), deeds.get(second));
      }
      add(drafts, deeds.get(first), "");
      for (String sentence : own) {
        add(drafts, deeds.get(first), sentence);
      }
    }
    return List.copyOf(drafts);
  }

  private void add(Set<String> drafts, String deed, String next) {
    for (String head : heads) {
      String one = head + " who " + opened(deed) + ".";
      String draft = next.isEmpty() ? one : one + " " + stopped(next);
      int words = PersonaWriter.words(draft);
      if (words >= PersonaWriter.LEAST_WORDS && words <= PersonaWriter.MOST_WORDS) {
        drafts.add(draft);
      }
    }
  }

  /** The title that was held and fits best, with skills of the identity and without. */
  private static List<String> heads(Posting posting, Profile profile, List<String> skills) {
    List<String> titles = JobTitles.held(profile).map(TextRun::text).distinct().toList();
    List<String> heads = new ArrayList<>();
    String wanted = JobTitles.jobName(posting.title());
    List<String> sorted = new ArrayList<>(titles);
    sorted.sort(Comparator.comparing(title -> !JobTitles.says(title, wanted))); // stable
    for (String title : sorted.subList(0, Math.min(2, sorted.size()))) {
      String named = article(title) + " " + title;
      for (int count = skills.size(); count > 0; count--) {
        heads.add(named + " with " + joined(skills.subList(0, count)));
      }
      heads.add(named);
    }
    return heads;
  }

  private static List<String> skills(Identity identity, Keywords keywords) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : identity.skills()) {
      keywords.skills().skill(name).map(OwnedSkill::name).ifPresent(names::add);
    }
    return names.stream().limit(MOST_SKILLS).toList();
  }

  /** What was done, in the first sentence of each achievement; what is marked most comes first. */
  private static List<String> deeds(Posting posting, Profile profile) {
    Boosts boosts = Boosts.of(posting.annotations());
    record Deed(String text, double factor) {}
    List<Deed> all = new ArrayList<>();
    for (Role role : profile.roles()) {
      if (role.kind() == Role.Kind.WORK) {
        for (Achievement one : role.achievements()) {
          List<String> sentences = Sentences.split(one.text());
          if (!sentences.isEmpty()) {
            double factor = boosts.of(one.text(), List.of(one.id())).factor();
            all.add(new Deed(unstopped(sentences.get(0)), factor));
          }
        }
      }
    }
    all.sort(Comparator.comparingDouble(deed -> -deed.factor())); // stable: newest first
    return all.stream().map(Deed::text).distinct().limit(MOST_DEEDS).toList();
  }

  private static String joined(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private static String article(String title) {
    return "aeiou".indexOf(Character.toLowerCase(title.charAt(0))) >= 0 ? "An" : "A";
  }

  /** "Led a team" within a sentence. */
  private static String opened(String deed) {
    return deed.substring(0, 1).toLowerCase(Locale.ROOT) + deed.substring(1);
  }

  private static String unstopped(String sentence) {
    return sentence.strip().replaceFirst("[.;:,]+$", "");
  }

  private static String stopped(String sentence) {
    return unstopped(sentence) + ".";
  }
}
