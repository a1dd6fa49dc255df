package dev.candor.core.llm;

import dev.candor.core.error.ConfigurationException;
import dev.candor.core.prompt.LlmRun;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.SettingReader;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The limits of settings: {@code candor.llm.budget.} with {@code total} (over the life of the
 * gateway), {@code run}, {@code application} (over its life), {@code day} (UTC), {@code
 * provider.<backend>} (a day). What the ledger holds of an application or a day counts, so that a
 * new start is no new budget. Thread-safe.
 */
final class Budgets {

  private static final String PREFIX = "candor.llm.budget.";
  private static final Pattern KNOWN =
      Pattern.compile(
          "(total|run|application|day|provider\\.[^.]+)"
              + "\\.(max-calls|max-cost-usd|max-tokens|action)");

  private final SettingReader settings;
  private final Ledger ledger;
  private final Clock clock;
  private final Limit run;
  private final Limit application;
  private final Limit day;
  private final Map<String, Limit> providers = new ConcurrentHashMap<>();
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();

  Budgets(SettingReader settings, Ledger ledger, List<String> backends, Clock clock) {
    refuseUnknown(settings);
    this.settings = settings;
    this.ledger = ledger;
    this.clock = clock;
    this.run = Limit.read(settings, "run");
    this.application = Limit.read(settings, "application");
    this.day = Limit.read(settings, "day");
    accounts.put("total", new Account("total", Limit.read(settings, "total"), Usage.NONE));
    backends.forEach(name -> providers.put(name, Limit.read(this.settings, "provider." + name)));
  }

  /** A limit under a misspelt key would limit nothing, and nobody would know before the bill. */
  private static void refuseUnknown(SettingReader settings) {
    List<String> problems =
        settings.keysBelow(PREFIX).stream()
            .filter(key -> !KNOWN.matcher(key.substring(PREFIX.length())).matches())
            .map(key -> "'" + key + "' names no budget")
            .toList();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(
          problems,
          "Scopes are total, run, application, day and provider.NAME; each has max-calls,"
              + " max-cost-usd, max-tokens and action");
    }
  }

  /** A new account of one run. */
  Account ofRun(LlmRun label) {
    return new Account("run " + label.id(), run, Usage.NONE);
  }

  /** All accounts of one try besides those of its run. */
  List<Account> around(LlmRun label, String backend) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Account> all = new ArrayList<>();
    all.add(accounts.get("total"));
    LedgerQuery ofToday = LedgerQuery.ALL.day(today);
    if (!day.equals(Limit.NONE)) {
      all.add(account("day " + today, day, () -> ledger.total(ofToday)));
    }
    String id = label.application();
    if (id != null && !application.equals(Limit.NONE)) {
      LedgerQuery query = LedgerQuery.ALL.application(id);
      all.add(account("application " + id, application, () -> ledger.total(query)));
    }
    Limit provider = providers.getOrDefault(backend, Limit.NONE);
    if (!provider.equals(Limit.NONE)) {
      LedgerQuery query = ofToday.backend(backend);
      String scope = "provider " + backend + " on " + today;
      all.add(account(scope, provider, () -> ledger.total(query)));
    }
    return all;
  }

  private Account account(String scope, Limit limit, Supplier<Usage> before) {
    return accounts.computeIfAbsent(scope, name -> new Account(name, limit, before.get()));
  }
}
