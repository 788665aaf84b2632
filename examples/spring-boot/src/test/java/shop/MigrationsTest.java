package shop;

import dev.autogen.junit.MigrationTests;

@MigrationTests(entities = "shop")
class MigrationsTest {}
