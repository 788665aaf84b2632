def log = new File(basedir, 'build.log').text
assert log.contains('wrote domain/pom.xml')
assert new File(basedir, 'domain/src/main/java/shop/migrations').list().any { it.endsWith('_Initial.java') }
assert log.contains('no difference between the entities and the database')
assert log.contains('autogen: nothing changed since the last check')
assert log.count('initial (head, current)') == 1
assert new File(basedir, '.autogen/classpath').text.contains('names/target/classes'.replace('/', File.separator))
