import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Neo4j Community on loopback for the tests: the arguments are the data folder and the Bolt port, the first line of
 * standard input is the password of the user neo4j. Prints "ready", and ends when standard input does, so that a test
 * run that is killed leaves no server behind.
 */
final class Neo4jServer {
  private Neo4jServer() {}

  public static void main(String[] arguments) throws Exception {
    var orders = new BufferedReader(new InputStreamReader(System.in));
    var password = orders.readLine();
    var address = new SocketAddress("127.0.0.1", Integer.parseInt(arguments[1]));
    DatabaseManagementService server =
        new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 64L * 1024 * 1024)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, address)
            .setConfig(BoltConnector.advertised_address, address)
            .build();
    try {
      server
          .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
          .executeTransactionally(
              "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
      System.out.println("ready");
      while (orders.readLine() != null) {
        // Only the end of the input matters.
      }
    } finally {
      server.shutdown();
    }
  }
}
