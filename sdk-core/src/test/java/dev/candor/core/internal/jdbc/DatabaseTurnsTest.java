package dev.candor.core.internal.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 2.5 tells two transactions that wait for one row of a file now and then that both changed it:
 * those who write go one by one, also through two of these on one file.
 */
@Timeout(60)
final class DatabaseTurnsTest {

  @TempDir Path folder;

  @Test
  void who_writes_waits_for_who_writes_and_who_reads_does_not() throws Exception {
    DatabaseAddress address = DatabaseAddress.in(folder);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try (Database one = Database.open(address);
        Database other = Database.open(address)) {
      CountDownLatch inside = new CountDownLatch(1);
      CountDownLatch leave = new CountDownLatch(1);
      Future<Boolean> first =
          threads.submit(
              () ->
                  one.transact(
                      connection -> {
                        inside.countDown();
                        return waits(leave);
                      }));
      assertTrue(inside.await(20, TimeUnit.SECONDS));
      CountDownLatch entered = new CountDownLatch(1);
      Future<Boolean> second =
          threads.submit(
              () ->
                  other.transact(
                      connection -> {
                        entered.countDown();
                        return true;
                      }));
      assertEquals(1, number(other));
      assertFalse(entered.await(200, TimeUnit.MILLISECONDS));
      leave.countDown();
      assertEquals(List.of(true, true), List.of(first.get(), second.get()));
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean waits(CountDownLatch leave) {
    try {
      return leave.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static int number(Database database) {
    return database.read(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery("SELECT 1")) {
            row.next();
            return row.getInt(1);
          }
        });
  }
}
