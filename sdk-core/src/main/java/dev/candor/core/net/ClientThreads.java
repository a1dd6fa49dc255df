package dev.candor.core.net;

import com.google.common.util.concurrent.ThreadFactoryBuilder;
import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.internal.concurrent.TaskRunner;
import okhttp3.internal.concurrent.TaskRunner.RealBackend;
import okhttp3.internal.connection.ConnectionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads of one client. Its own also where the library would share some among all clients of
 * the process: those would outlive this one by a minute.
 */
final class ClientThreads {

  private static final Logger LOG = LoggerFactory.getLogger(ClientThreads.class);
  private static final int IDLE_CONNECTIONS = 8;

  /** Shorter than servers keep a connection: one that they closed would fail the next exchange. */
  private static final int IDLE_SECONDS = 15;

  private static final Duration LONGEST_END = Duration.ofSeconds(2);

  private final ExecutorService exchanges;
  private final RealBackend upkeep;
  private final TaskRunner runner;
  private final Dispatcher dispatcher;
  private final ConnectionPool connections;

  ClientThreads() {
    ThreadFactory threads =
        new ThreadFactoryBuilder().setDaemon(true).setNameFormat("candor-http-%d").build();
    exchanges =
        new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    dispatcher = new Dispatcher(exchanges);
    // how many at once is for the policies above to say
    dispatcher.setMaxRequests(Integer.MAX_VALUE);
    dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
    upkeep = new RealBackend(threads);
    runner = new TaskRunner(upkeep, java.util.logging.Logger.getLogger(TaskRunner.class.getName()));
    connections =
        new ConnectionPool(
            IDLE_CONNECTIONS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            runner,
            ConnectionListener.Companion.getNONE());
  }

  OkHttpClient.Builder client() {
    return new OkHttpClient.Builder()
        .taskRunner$okhttp(runner)
        .dispatcher(dispatcher)
        .connectionPool(connections);
  }

  /** Breaks off what runs, and waits a little until its threads have ended. */
  void close() {
    dispatcher.cancelAll();
    connections.evictAll();
    exchanges.shutdownNow();
    upkeep.shutdown();
    upkeep.getExecutor().shutdownNow();
    awaitEnd(exchanges);
    awaitEnd(upkeep.getExecutor());
  }

  private static void awaitEnd(ExecutorService threads) {
    if (!Uninterruptibles.awaitTerminationUninterruptibly(threads, LONGEST_END)) {
      LOG.debug("A thread is still busy, as with a slow look-up of a name; it ends after that");
    }
  }
}
