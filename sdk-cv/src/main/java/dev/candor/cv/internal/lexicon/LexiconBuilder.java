package dev.candor.cv.internal.lexicon;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the data files into a {@link Lexicon}. */
final class LexiconBuilder {

  private static final class Entry {
    final String family;
    final Set<String> keys = new LinkedHashSet<>();
    final Set<String> broader = new LinkedHashSet<>();
    final Set<Tag> tags = EnumSet.noneOf(Tag.class);
    Act act = Act.NONE;

    Entry(String family) {
      this.family = family;
      keys.add(family);
    }
  }

  private final Inflection inflection = new Inflection();
  private final Map<String, Entry> families = new LinkedHashMap<>();
  private final Map<String, String> familyOf = new HashMap<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private final Map<String, Set<Tag>> tags = new HashMap<>();
  private final Set<String> inflected = new HashSet<>();
  private int meanings;

  Lexicon build() {
    verbs();
    nouns();
    classes();
    Map<String, Word> words = new HashMap<>();
    Map<String, Word> byStem = new HashMap<>();
    familyOf.forEach((form, family) -> words.put(form, word(form, family)));
    tags.keySet().forEach(form -> words.computeIfAbsent(form, key -> word(key, key)));
    words.put("found", past(word("find", "find")));
    for (String family : families.keySet()) {
      Word word = words.get(family);
      if (word != null && family.indexOf('_') < 0) {
        byStem.putIfAbsent(Morphology.stem(family), word);
      }
    }
    return new Lexicon(words, byStem, Phrases.load(this::familyOf));
  }

  /** "found" is what was looked for; what was brought into being is "founded". */
  private static Word past(Word find) {
    return new Word(
        find.family(),
        find.keys(),
        find.proves(),
        find.act(),
        Form.PAST.bit(),
        find.tags(),
        find.known());
  }

  private String familyOf(String form) {
    return familyOf.getOrDefault(form, form);
  }

  private Word word(String form, String family) {
    Entry entry = families.get(family);
    Set<Tag> all = EnumSet.noneOf(Tag.class);
    all.addAll(tags.getOrDefault(form, Set.of()));
    if (entry == null) {
      return new Word(
          family,
          List.of(family),
          List.of(family),
          Act.NONE,
          Form.NOUN.bit(),
          Word.bits(all),
          true);
    }
    tags.getOrDefault(family, Set.of()).stream()
        .filter(LexiconBuilder::inherited)
        .forEach(all::add);
    all.addAll(entry.tags);
    return new Word(
        family,
        List.copyOf(entry.keys),
        List.copyOf(closure(entry)),
        entry.act,
        forms.getOrDefault(form, Form.NOUN.bit()),
        Word.bits(all),
        true);
  }

  /** "lead" is glue in no form of it, but "errors" are what fewer of is better. */
  private static boolean inherited(Tag tag) {
    return switch (tag) {
      case LIGHT,
          PERSON,
          GROUP,
          EVENT,
          CONNECT,
          PRODUCE,
          LOWER_BETTER,
          UP,
          DOWN,
          BETTER,
          HARMLESS,
          PLAN ->
          true;
      default -> false;
    };
  }

  private Set<String> closure(Entry entry) {
    Set<String> proved = new LinkedHashSet<>(entry.keys);
    List<String> open = new ArrayList<>(entry.broader);
    for (int at = 0; at < open.size() && at < 40; at++) {
      Entry broader = families.get(open.get(at));
      if (broader != null && proved.add(broader.family)) {
        proved.addAll(broader.keys);
        open.addAll(broader.broader);
      }
    }
    return proved;
  }

  private void verbs() {
    Act act = Act.DO;
    boolean light = false;
    for (String line : Resources.lines("verbs.txt")) {
      if (line.startsWith("[")) {
        List<String> head = List.of(line.substring(1, line.length() - 1).split(" "));
        act = Act.valueOf(head.get(0).toUpperCase(Locale.ROOT));
        light = head.contains("light");
        continue;
      }
      meaning(line, act, light);
    }
  }

  private void meaning(String line, Act act, boolean light) {
    int less = line.indexOf(" < ");
    List<String> broader = less < 0 ? List.of() : List.of(line.substring(less + 3).split(" "));
    String key = Word.OF_VERBS + meanings++;
    for (String item : (less < 0 ? line : line.substring(0, less)).split(" ")) {
      List<String> names = List.of(item.split("/"));
      String base = Spelling.fold(names.get(0));
      Entry entry = families.computeIfAbsent(familyOf(base), Entry::new);
      boolean first = entry.act == Act.NONE;
      if (first) {
        entry.act = act;
      }
      if (inflected.add(base)) {
        inflection.verb(base, (form, as) -> form(Spelling.fold(form), entry.family, as));
      }
      if (light && first) {
        entry.tags.add(Tag.LIGHT_VERB);
      }
      int phrase = base.indexOf('_');
      if (phrase > 0 && inflected.add(base.substring(0, phrase))) {
        Entry head = families.computeIfAbsent(familyOf(base.substring(0, phrase)), Entry::new);
        inflection.verb(head.family, (form, as) -> form(Spelling.fold(form), head.family, as));
      }
      entry.keys.add(key);
      entry.broader.addAll(broader);
      for (String noun : names.subList(1, names.size())) {
        Inflection.noun(noun).forEach(form -> form(Spelling.fold(form), entry.family, Form.NOUN));
      }
    }
  }

  private void nouns() {
    for (String line : Resources.lines("nouns.txt")) {
      int less = line.indexOf(" < ");
      List<String> broader = less < 0 ? List.of() : List.of(line.substring(less + 3).split(" "));
      String key = "#" + meanings++;
      for (String item : (less < 0 ? line : line.substring(0, less)).split(" ")) {
        List<String> names = List.of(item.split("/"));
        String base = Spelling.fold(names.get(0));
        Entry entry = families.computeIfAbsent(familyOf(base), Entry::new);
        entry.keys.add(key);
        entry.broader.addAll(broader);
        for (String name : names) {
          Inflection.noun(name).forEach(form -> form(Spelling.fold(form), entry.family, Form.NOUN));
        }
      }
    }
  }

  private void form(String form, String family, Form as) {
    String owner = familyOf.putIfAbsent(form, family);
    if (owner == null || owner.equals(family)) {
      forms.merge(form, as.bit(), (one, other) -> one | other);
    }
  }

  private void classes() {
    Tag tag = Tag.GLUE;
    for (String line : Resources.lines("classes.txt")) {
      if (line.startsWith("[")) {
        String name = line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT);
        tag = Tag.valueOf(name);
        continue;
      }
      for (String word : line.split(" ")) {
        tags.computeIfAbsent(Spelling.fold(word), key -> EnumSet.noneOf(Tag.class)).add(tag);
      }
    }
  }
}
