package dev.candor.core.llm;

import dev.candor.core.prompt.LlmFailure;
import dev.candor.core.prompt.LlmFailure.Kind;
import dev.candor.core.prompt.Usage;
import dev.candor.core.spi.llm.LlmEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accounts that one try goes to, all of them or none. Thread-safe. */
final class Purse {

  private final List<Account> accounts;
  private final Teller teller;
  private final String backend;

  Purse(List<Account> accounts, Teller teller, String backend) {
    this.accounts = List.copyOf(accounts);
    this.teller = teller;
    this.backend = backend;
  }

  /** Reserves a try, or says why it is not to be made. */
  @Nullable LlmFailure reserve(Estimate estimate) {
    for (int i = 0; i < accounts.size(); i++) {
      Account account = accounts.get(i);
      if (account.reserve(estimate)) {
        continue;
      }
      String subject = account.scope();
      if (account.action() == Limit.Action.WARN) {
        String message = "The budget of " + subject + " is used up; the call is made all the same";
        teller.tell(LlmEvent.Kind.BUDGET_WARNED, subject, message);
        continue;
      }
      accounts.subList(0, i).forEach(one -> one.release(estimate));
      String message = "The budget of " + subject + " allows no further call";
      teller.tell(LlmEvent.Kind.BUDGET_REFUSED, subject, message);
      boolean skip = account.action() == Limit.Action.SKIP;
      return LlmFailure.of(skip ? Kind.NO_MODEL : Kind.OVER_BUDGET, backend, message);
    }
    return null;
  }

  void release(Estimate estimate) {
    accounts.forEach(one -> one.release(estimate));
  }

  void settle(Estimate estimate, Usage used) {
    for (Account account : accounts) {
      if (account.settle(estimate, used)) {
        String message = "Four fifths of the budget of " + account.scope() + " are used";
        teller.tell(LlmEvent.Kind.BUDGET_NEARLY_USED, account.scope(), message);
      }
    }
  }
}
