package dev.candor.examples.benchmarks.truth;

/** One verb in its forms. */
record Verb(String plain, String past, String participle, String gerund) {

  static Verb of(String forms) {
    String[] form = forms.split(",");
    return new Verb(form[0], form[1], form[2], form[3]);
  }

  /** As it begins a sentence of a role that lasts. */
  String third() {
    int space = plain.indexOf(' ');
    String word = space < 0 ? plain : plain.substring(0, space);
    String rest = space < 0 ? "" : plain.substring(space);
    return word + (word.endsWith("ch") || word.endsWith("s") ? "es" : "s") + rest;
  }
}
