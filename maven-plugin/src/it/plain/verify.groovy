def log = new File(basedir, 'build.log').text
assert log.contains('wrote pom.xml (added autogen-runtime, autogen-maven-plugin)')
assert log.contains('proven up and down on the embedded PostgreSQL')
assert log.contains('no difference between the entities and the database')
assert log.contains('autogen: nothing changed since the last check')
assert log.contains('initial (head, current)')
