package dev.candor.cv.match;

import dev.candor.core.text.KeywordMatcher;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Languages people speak, by the names that postings and profiles give them. */
final class SpokenLanguages {

  private static final Map<String, String> BY_CODE =
      Map.of(
          "en",
          "English",
          "de",
          "German",
          "fr",
          "French",
          "es",
          "Spanish",
          "ar",
          "Arabic",
          "pt",
          "Portuguese",
          "it",
          "Italian",
          "nl",
          "Dutch",
          "pl",
          "Polish");

  private static final KeywordMatcher NAMES =
      KeywordMatcher.builder()
          .add(
              "English",
              "Englisch",
              "Englischkenntnisse",
              "anglais",
              "inglés",
              "inglês",
              "الإنجليزية")
          .add("German", "Deutsch", "Deutschkenntnisse", "allemand", "alemán", "الألمانية")
          .add("French", "Französisch", "Französischkenntnisse", "français", "francés", "الفرنسية")
          .add(
              "Spanish",
              "Spanisch",
              "Spanischkenntnisse",
              "espagnol",
              "español",
              "castellano",
              "الإسبانية")
          .add("Arabic", "Arabisch", "arabe", "árabe", "العربية")
          .add("Portuguese", "Portugiesisch", "portugais", "portugués", "português")
          .add("Italian", "Italienisch", "italien", "italiano")
          .add("Dutch", "Niederländisch", "néerlandais", "neerlandés", "Nederlands")
          .add("Polish", "Polnisch", "polonais", "polaco", "polski")
          .add("Mandarin", List.of("Chinese", "Chinesisch", "chinois", "chino"))
          .add("Japanese", List.of("Japanisch", "japonais", "japonés"))
          .add("Russian", List.of("Russisch", "russe", "ruso"))
          .add("Turkish", List.of("Türkisch", "turc", "turco"))
          .add("Hindi", List.of())
          .build();

  private SpokenLanguages() {}

  static Set<String> in(String text) {
    return NAMES.counts(text).keySet();
  }

  /** The name of a language by its code, or "". */
  static String named(String code) {
    return BY_CODE.getOrDefault(code, "");
  }
}
