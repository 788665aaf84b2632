package dev.autogen.spring.autoconfigure;

import dev.autogen.spring.AutogenMode;
import java.time.Duration;
import java.util.List;
import org.springframework.lang.Nullable;

/** The settings of one database. */
public class DatabaseProperties {

    /** What happens to pending migrations when the application starts. */
    private AutogenMode mode = AutogenMode.UPGRADE;

    /** The packages of the migrations; a.b.* includes those below. All below the application's own otherwise. */
    private List<String> packages = List.of();

    /** Up to which revision to upgrade. */
    private String target = "heads";

    /** The schema that migrations change, with the history in it. */
    private String schema = "public";

    /** The JDBC URL for migrations, where they do not use the data source of the application. */
    private @Nullable String url;

    /** The user for migrations. Without a URL, the one of the data source is used. */
    private @Nullable String user;

    /** The password of that user. */
    private @Nullable String password;

    /** The role that migrations become by SET ROLE. */
    private @Nullable String role;

    /** The name of the DataSource bean to migrate, where there are several. */
    private @Nullable String dataSource;

    /** How long a statement waits for a lock on a table before its revision is rolled back and tried again. */
    private Duration lockTimeout = Duration.ofSeconds(5);

    /** How long to wait for the run of another process. */
    private Duration lockWait = Duration.ofMinutes(5);

    /** How long to wait in mode "wait". */
    private Duration waitTimeout = Duration.ofMinutes(10);

    public AutogenMode getMode() {
        return mode;
    }

    public void setMode(AutogenMode mode) {
        this.mode = mode;
    }

    public List<String> getPackages() {
        return packages;
    }

    public void setPackages(List<String> packages) {
        this.packages = packages;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public String getSchema() {
        return schema;
    }

    public void setSchema(String schema) {
        this.schema = schema;
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    public @Nullable String getUser() {
        return user;
    }

    public void setUser(@Nullable String user) {
        this.user = user;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable String getDataSource() {
        return dataSource;
    }

    public void setDataSource(@Nullable String dataSource) {
        this.dataSource = dataSource;
    }

    public Duration getLockTimeout() {
        return lockTimeout;
    }

    public void setLockTimeout(Duration lockTimeout) {
        this.lockTimeout = lockTimeout;
    }

    public Duration getLockWait() {
        return lockWait;
    }

    public void setLockWait(Duration lockWait) {
        this.lockWait = lockWait;
    }

    public Duration getWaitTimeout() {
        return waitTimeout;
    }

    public void setWaitTimeout(Duration waitTimeout) {
        this.waitTimeout = waitTimeout;
    }
}
